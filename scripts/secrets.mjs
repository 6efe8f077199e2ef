import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { root } from "./project.mjs";
import { makeToolKey } from "./tool-key.mjs";

const newSecret = () => randomBytes(32).toString("base64url");

/**
 * The secrets of a deployment by name, in the order in which they are put, each with how it is made: a new value, before the
 * newest of those that were. What has none is made by `npm run keys`.
 */
export const deploymentSecrets = {
  SESSION_SECRETS: (/** @type {string} */ before = "") =>
    [newSecret(), before.split(",")[0]?.trim()].filter(Boolean).join(","),
  /** Not rotated: it is no use without TOOL_KEYS, which are. */
  TOOL_KEYS_SECRET: newSecret,
  TOOL_KEYS: undefined,
};

/**
 * The Worker's local secrets by name, each with how a new value is made, quoted as dotenv reads it.
 * @type {Record<string, (known: Record<string, string | undefined>) => string | Promise<string>>}
 */
const makers = {
  SESSION_SECRETS: () => `"${newSecret()}"`,
  TOOL_KEYS_SECRET: () => `"${newSecret()}"`,
  // Single quotes: JSON has none, and dotenv leaves everything between them alone.
  TOOL_KEYS: async ({ TOOL_KEYS_SECRET = "" }) => {
    const now = Date.now();
    return `'${JSON.stringify([{ ...(await makeToolKey(TOOL_KEYS_SECRET)), made_at: now, signs_from: now }])}'`;
  },
  ALLOW_HTTP_LOOPBACK: () => `"true"`,
  // Production waits 100 ms. The local database stalls longer while a command or a test keeps the machine busy.
  RECORD_BUDGET_MS: () => `"1000"`,
};

/**
 * Makes .dev.vars, readable by its owner alone, or appends what an existing one lacks. A value that is there stays.
 * Two commands may do this at once: the first whole file wins.
 * @param {string} path
 */
export async function makeSecrets(path = join(root, ".dev.vars")) {
  const present = await readFile(path, "utf8").catch((error) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const added = await missingLines(present ?? "");
  if (added.length === 0) return;

  const whole = temporary(path);
  const before = present && !present.endsWith("\n") ? `${present}\n` : (present ?? "");
  await writeFile(whole, `${before}${added.join("\n")}\n`, { mode: 0o600, flag: "wx" });
  try {
    if (present === undefined) await link(whole, path);
    else await rename(whole, path);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    await rm(whole, { force: true });
  }
}

const temporary = (/** @type {string} */ path) => `${path}.${randomBytes(6).toString("hex")}`;

async function missingLines(/** @type {string} */ present) {
  const known = parseEnv(present);
  const lines = [];
  for (const [name, make] of Object.entries(makers)) {
    if (Object.hasOwn(known, name)) continue;
    const line = `${name}=${await make({ ...known, ...parseEnv(lines.join("\n")) })}`;
    lines.push(line);
  }
  return lines;
}
