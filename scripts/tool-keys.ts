import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { signingKeyAt } from "../app/tenancy/key-ring.ts";
import { openKey } from "../workers/sealed-keys.ts";
import { root } from "./local-state.ts";
import { UsageError } from "./usage-error.ts";

const keysSchema = z.array(z.looseObject({ kty: z.literal("RSA"), kid: z.string(), n: z.string(), e: z.string() }));
const jwksSchema = z.object({ keys: keysSchema });

/** Keys of the tool, of which only the public part is used here. */
export type ToolKeys = z.infer<typeof keysSchema>;

/**
 * @param jwks a file or an address of the tool's public keys; without it, the local tool's own keys
 * @throws UsageError when there are none
 */
export async function readToolKeys(jwks: string | undefined): Promise<ToolKeys> {
  try {
    if (jwks !== undefined) return jwksSchema.parse(JSON.parse(await read(jwks))).keys;
    const { TOOL_KEYS = "", TOOL_KEYS_SECRET } = parseEnv(await readFile(path.join(root, ".dev.vars"), "utf8"));
    const { env } = process;
    const ring = keysSchema.parse(JSON.parse(env["TOOL_KEYS"] ?? TOOL_KEYS));
    const secret = env["TOOL_KEYS"] === undefined ? TOOL_KEYS_SECRET : env["TOOL_KEYS_SECRET"];
    const opened = await Promise.all(ring.map((key) => openKey(key, secret)));
    // The one that signs comes first.
    const { kid } = signingKeyAt(ring, Date.now()) ?? {};
    return keysSchema.parse(opened.toSorted((one, other) => Number(other.kid === kid) - Number(one.kid === kid)));
  } catch (error) {
    const where = jwks ?? ".dev.vars";
    throw new UsageError(
      `The tool's keys are not to be read from ${where}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

async function read(jwks: string): Promise<string> {
  if (!/^https?:\/\//.test(jwks)) return readFile(jwks, "utf8");
  const response = await fetch(jwks);
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return response.text();
}
