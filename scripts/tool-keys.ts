import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
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
    const secrets = parseEnv(await readFile(path.join(root, ".dev.vars"), "utf8"));
    return keysSchema.parse(JSON.parse(process.env["TOOL_KEYS"] ?? secrets["TOOL_KEYS"] ?? ""));
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
