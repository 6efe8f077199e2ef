import { startChild } from "./child-processes.mjs";
import { meansNoLogin, NOT_LOGGED_IN } from "./login.mjs";
import { Refusal } from "./refusal.mjs";
import { deploymentSecrets } from "./secrets.mjs";
import { quietly, wrangler } from "./wrangler.mjs";

/** How a secret gets its first value. */
export function putting(/** @type {string} */ name) {
  if (name === "TOOL_KEYS") return "TOOL_KEYS_SECRET=… npm run keys -- rotate --remote";
  return `npm run --silent secret -- ${name} | npx wrangler secret put ${name} --config wrangler.jsonc`;
}

/**
 * Asks the account whether the Worker has every secret that it needs.
 * @throws Refusal that says how to put those which it lacks, or that nobody is logged in
 */
export async function refuseMissingSecrets() {
  /** @type {string[]} */
  const lines = [];
  const [file, args] = wrangler("secret", "list", "--format", "json", "--config", "wrangler.jsonc");
  const failed = (await startChild(file, args, { env: quietly(), onLine: (line) => lines.push(line) }).ended) !== 0;
  const said = lines.join("\n");
  if (failed && meansNoLogin(said) && !isUnknownWorker(said)) throw new Refusal(NOT_LOGGED_IN);
  if (failed && !isUnknownWorker(said)) throw new Refusal("The account could not be asked for its secrets.", lines);
  const names = new Set([...said.matchAll(/"name": *"([^"]+)"/g)].map(([, name]) => name));
  const missing = Object.keys(deploymentSecrets).filter((name) => !names.has(name));
  if (missing.length > 0) throw new Refusal(`Not set yet: ${missing.join(", ")}.\n${missing.map(putting).join("\n")}`);
}

/** Before the first deployment there is no Worker whose secrets could be listed; the first secret makes one. */
function isUnknownWorker(/** @type {string} */ said) {
  return /Worker "[^"]*" not found/.test(said.replaceAll(/\s+/g, " "));
}
