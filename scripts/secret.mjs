// npm run --silent secret -- SESSION_SECRETS [--rotate] | TOOL_KEYS_SECRET: prints a value for `wrangler secret put`.
// --rotate: the present value comes on stdin; the new one is put in front, and the newest of before stays valid.
// npm run secret -- --check: whether the account's Worker has them all.
import { readFileSync } from "node:fs";
import { runCommand } from "./command.mjs";
import { refuseMissingSecrets } from "./deployed-secrets.mjs";
import { deploymentSecrets } from "./secrets.mjs";

const USAGE =
  "Usage: npm run --silent secret -- --check | SESSION_SECRETS [--rotate < present-value] | TOOL_KEYS_SECRET";

const [name = "", ...options] = process.argv.slice(2);
if (name === "--check" && options.length === 0) {
  await runCommand(
    async () => {
      await refuseMissingSecrets();
      console.log("every secret is set");
    },
    { interrupted: 130 },
  );
}

const make = new Map(Object.entries(deploymentSecrets)).get(name);
const rotate = options.includes("--rotate") && name === "SESSION_SECRETS";
if (name === "TOOL_KEYS") fail("The tool's keys are made and rotated by `npm run keys -- rotate --remote`.");
if (make === undefined || options.length > (rotate ? 1 : 0)) fail(USAGE);

const present = rotate ? readFileSync(0, "utf8").trim() : undefined;
if (present === "") fail("--rotate reads the present value from stdin, and there was nothing.");
try {
  process.stdout.write(await make(present));
} catch {
  // Never the value itself.
  fail(`What came on stdin is no value of ${name}.`);
}

/** @returns {never} */
function fail(/** @type {string} */ sentence) {
  console.error(sentence);
  process.exit(2);
}
