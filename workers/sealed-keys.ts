import type { JWK } from "jose";
import { z } from "zod";
import type { RingKey } from "#app/tenancy/key-ring.ts";
import { joseSeal } from "./jose-seal.ts";
import { privateHalf } from "./rsa-half.ts";

/**
 * Opens a key whose private half scripts/tool-key.mjs sealed.
 * @param key one in the clear, as they were made before, is good, too
 * @returns it with its private half; without it, where the key is retired
 * @throws Error when the secret does not open it
 */
export async function openKey(key: RingKey, secret: string | undefined): Promise<JWK & { kid: string }> {
  const { kid, n, e, d, p, sealed } = key;
  const shown = { kty: "RSA", alg: "RS256", use: "sig", kid, n, e };
  // Node needs the primes, the Workers runtime does not.
  if (sealed === undefined) return { ...shown, ...(p === undefined ? d !== undefined && { d } : privateHalf(key, p)) };
  const opened = secret === undefined ? undefined : await joseSeal([secret], "tool-key").open(sealed);
  const prime = z.base64url().safeParse(opened).data;
  const half = prime === undefined ? undefined : privateHalf(key, prime);
  if (half === undefined) throw new Error(`TOOL_KEYS_SECRET does not open the key ${kid}: another one sealed it.`);
  return { ...shown, ...half };
}
