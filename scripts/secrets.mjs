import { createHash, generateKeyPair, randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./project.mjs";

/** The secrets of a deployment by name, each with how it is made: a new value, before the newest of those that were. */
export const deploymentSecrets = {
  SESSION_SECRETS: async (/** @type {string} */ before = "") =>
    [randomBytes(32).toString("base64url"), before.split(",")[0]?.trim()].filter(Boolean).join(","),
  TOOL_KEYS: async (/** @type {string} */ before = "[]") =>
    JSON.stringify([await toolKey(), ...JSON.parse(before).slice(0, 1)]),
};

/** The Worker's local secrets by name, each with how a new value is made, quoted as dotenv reads it. */
const makers = {
  SESSION_SECRETS: async () => `"${await deploymentSecrets.SESSION_SECRETS()}"`,
  // Single quotes: JSON has none, and dotenv leaves everything between them alone.
  TOOL_KEYS: async () => `'${await deploymentSecrets.TOOL_KEYS()}'`,
  ALLOW_HTTP_LOOPBACK: async () => `"true"`,
  // Production waits 100 ms. The local database stalls longer while a command or a test keeps the machine busy.
  RECORD_BUDGET_MS: async () => `"1000"`,
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
  const names = new Set([...present.matchAll(/^\s*(?:export\s+)?(\w+)\s*[=:]/gm)].map(([, name]) => name));
  const missing = Object.entries(makers).filter(([name]) => !names.has(name));
  return Promise.all(missing.map(async ([name, make]) => `${name}=${await make()}`));
}

/** A private RSA-2048 JWK for RS256, named by its thumbprint (RFC 7638, section 3). */
async function toolKey() {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const jwk = privateKey.export({ format: "jwk" });
  const canonical = JSON.stringify({ e: jwk.e, kty: jwk.kty, n: jwk.n });
  return { kid: createHash("sha256").update(canonical).digest("base64url"), alg: "RS256", use: "sig", ...jwk };
}
