// npm run deploy [-- --dry-run]: builds, checks that the secrets are set, migrates the account's database, deploys.
// The first import is the only static one, so that an old Node can still read its way to the refusal.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./deployment.mjs").then((deployment) => deployment.deploy(process.argv.slice(2)));
