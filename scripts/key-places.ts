import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import type { RingKey } from "../app/tenancy/key-ring.ts";
import { openKey } from "../workers/sealed-keys.ts";
import { startChild } from "./child-processes.mjs";
import { root } from "./local-state.ts";
import { meansNoLogin, NOT_LOGGED_IN } from "./login.mjs";
import { UsageError } from "./usage-error.ts";
import { quietly, wrangler } from "./wrangler.mjs";

/** Where keys are kept: what is there, the secret that seals them, and how others take their place. */
export type KeyPlace = { keys: RingKey[]; secret: string; keep(keys: readonly RingKey[]): Promise<string> };

const keysSchema = z.array(z.looseObject({ kty: z.literal("RSA"), kid: z.string(), n: z.string(), e: z.string() }));
const WAYS = "`npm run --silent secret -- TOOL_KEYS_SECRET` makes one";

/** Of the tool on this machine. @param file .dev.vars, in which both stand @throws UsageError */
export async function localKeys(file = path.join(root, ".dev.vars")): Promise<KeyPlace> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`There is no ${file} yet: \`npm start\` makes it.`);
  });
  const { TOOL_KEYS, TOOL_KEYS_SECRET } = parseEnv(text);
  if (!TOOL_KEYS_SECRET) throw new UsageError(`${file} has no TOOL_KEYS_SECRET yet: \`npm start\` adds it.`);
  const keys = await readKeys(TOOL_KEYS ?? "[]", TOOL_KEYS_SECRET);
  return {
    keys,
    secret: TOOL_KEYS_SECRET,
    async keep(next) {
      const line = `TOOL_KEYS='${JSON.stringify(next)}'`;
      const lines = text.split("\n").filter((one) => !/^\s*(export\s+)?TOOL_KEYS\s*=/.test(one));
      await replace(file, `${[...lines.filter((one) => one !== ""), line].join("\n")}\n`);
      return "Start the tool anew, so that it reads them.";
    },
  };
}

/**
 * Of the deployed tool. Cloudflare gives no secret back, so the file is what is known of them; the Worker gets what it gets.
 * @param file need not be there before the first key
 * @throws UsageError
 */
export async function deployedKeys(file: string): Promise<KeyPlace> {
  const secret = process.env["TOOL_KEYS_SECRET"]?.trim();
  if (!secret || secret.length < 32)
    throw new UsageError(`Set TOOL_KEYS_SECRET to what the Worker has under this name; ${WAYS}.`);
  const text = await readFile(file, "utf8").catch(() => "[]");
  return {
    keys: await readKeys(text, secret),
    secret,
    async keep(next) {
      // Before the Worker has them: no key that signs is known to it alone.
      await writeFile(`${file}.new`, JSON.stringify(next), { mode: 0o600 });
      await putSecret(JSON.stringify(next), `${file}.put`);
      await rename(`${file}.new`, file);
      return `The Worker has them, and so has ${file}: keep it.`;
    },
  };
}

/** By a file of wrangler's, sealed as they are: what stands among a command's words is seen by everybody on the machine. */
async function putSecret(value: string, file: string): Promise<void> {
  await writeFile(file, JSON.stringify({ TOOL_KEYS: value }), { mode: 0o600 });
  try {
    const child = startChild(...wrangler("secret", "bulk", file, "--config", "wrangler.jsonc"), { env: quietly() });
    if ((await child.ended) === 0) return;
    const said = child.lastLines().join("\n");
    throw new UsageError(meansNoLogin(said) ? NOT_LOGGED_IN : `The Worker did not take the keys.\n${said}`);
  } finally {
    await rm(file, { force: true });
  }
}

async function readKeys(text: string, secret: string): Promise<RingKey[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Never the value itself.
  }
  const read = keysSchema.safeParse(value);
  if (!read.success) throw new UsageError("These are no keys: TOOL_KEYS is a list of them, as this command makes it.");
  await Promise.all(read.data.map((key) => openKey(key, secret))).catch((error: Error) => {
    throw new UsageError(error.message);
  });
  return read.data;
}

async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
