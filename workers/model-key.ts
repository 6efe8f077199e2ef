import { z } from "zod";
import { joseSeal } from "./jose-seal.ts";
import { readSettings } from "./settings.ts";

const sealedSchema = z.object({ tenantId: z.string(), key: z.string() });

/** Seals the key of a tenant's model server. What is sealed for one tenant does not open for another. */
export function sealModelKey(secrets: readonly string[], tenantId: string, key: string): Promise<string> {
  return joseSeal(secrets, "model-key").seal({ tenantId, key });
}

/** @returns undefined when it was sealed for somebody else, or by a secret that is gone: it must be entered again */
export async function openModelKey(env: Env, tenantId: string, sealed: string): Promise<string | undefined> {
  const opened = await joseSeal(readSettings(env).SESSION_SECRETS, "model-key").open(sealed);
  const told = sealedSchema.safeParse(opened);
  return told.success && told.data.tenantId === tenantId ? told.data.key : undefined;
}
