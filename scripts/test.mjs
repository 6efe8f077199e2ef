// npm test: every check there is, ending in "N passed, N failed". --fast leaves the browser out.
// The first import is the only static one, so that an old Node can still read its way to the refusal.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./test-run.mjs").then((run) => run.testEverything(process.argv.slice(2)));
