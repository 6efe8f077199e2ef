// npm start: everything from a fresh clone to one address to open. --dev rebuilds while you type, --alone is the tool only.
// The first import is the only static one, so that an old Node can still read its way to the refusal.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./site.mjs").then((site) => site.openSite(process.argv.slice(2)));
