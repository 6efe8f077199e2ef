// npm run conformance: runs every test that bears a row of the LTI conformance matrix, and prints what became of each row.
// -- --markdown docs/conformance.md: writes it there, too. It fails when a row failed, or has no test over HTTP.
import { refuseOldNode } from "./node-version.mjs";

refuseOldNode();
import("./conformance/run.mjs").then((run) => run.runConformance(process.argv.slice(2)));
