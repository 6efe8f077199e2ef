import { base64url, type CryptoKey, importJWK } from "jose";
import { z } from "zod";
import { Refusal } from "./refusal.ts";

/** A key that we may use: RSA, for signatures. Names of the optional members are checked only where they are there. */
const keySchema = z.object({
  kty: z.literal("RSA"),
  kid: z.string().min(1),
  n: z.base64url(),
  e: z.base64url(),
  alg: z.literal("RS256").optional(),
  use: z.literal("sig").optional(),
});
export type PlatformKey = z.infer<typeof keySchema>;

/** A key set as it was fetched. */
export type KeySet = { jwksUri: string; keys: PlatformKey[]; fetchedAt: number };
export const keySetSchema = z.object({ jwksUri: z.string(), keys: z.array(keySchema), fetchedAt: z.number() });

/** `lookedAt`: when the platform was last asked in vain. */
export type KnownKeys = { keySet: KeySet; lookedAt: number | undefined };

export type KeySetPorts = {
  /** The key set now, as parsed JSON. @throws anything, when it cannot be had within its bounds */
  fetch(jwksUri: string): Promise<unknown>;
  /** The copy that outlives this isolate. */
  readCopy(): Promise<KeySet | undefined>;
  writeCopy(keySet: KeySet): Promise<void>;
  /** This isolate's memory, by registration. */
  memory: Map<string, KnownKeys>;
  now: number;
};

/** An unknown kid is looked for again at most this often: a flood of invented ids must not become a flood at the LMS. */
const LOOK_AGAIN_AFTER_MS = 30_000;
/** A key set older than this is fetched anew, so that a key which the platform withdrew stops working. */
const FRESH_MS = 60 * 60_000;

/**
 * Finds the public key of a platform: in memory, in the copy, then at the platform. A key that is known stays good while
 * the platform cannot be reached.
 * @param owner names the registration; memory is kept by it
 * @returns undefined when the platform has no such key
 * @throws Refusal platform_keys_unavailable when nothing is known and the platform cannot be asked
 */
export async function findPlatformKey(
  owner: string,
  jwksUri: string,
  kid: string,
  ports: KeySetPorts,
): Promise<CryptoKey | undefined> {
  const known = await remember(owner, jwksUri, ports);
  const key = known?.keySet.keys.find((candidate) => candidate.kid === kid);
  if (key !== undefined && known !== undefined && ports.now - known.keySet.fetchedAt < FRESH_MS) return importKey(key);
  if (known?.lookedAt !== undefined && ports.now - known.lookedAt < LOOK_AGAIN_AFTER_MS) return key && importKey(key);

  const keySet = await fetchKeySet(jwksUri, ports);
  if (keySet === undefined) {
    if (known === undefined) throw new Refusal("platform_keys_unavailable", jwksUri);
    ports.memory.set(owner, { ...known, lookedAt: ports.now });
    if (key !== undefined) return importKey(key);
    throw new Refusal("platform_keys_unavailable", jwksUri);
  }
  const found = keySet.keys.find((candidate) => candidate.kid === kid);
  // Looking in vain starts the pause; a platform that rotated its keys starts none.
  ports.memory.set(owner, { keySet, lookedAt: found === undefined ? ports.now : undefined });
  await ports.writeCopy(keySet);
  return found && importKey(found);
}

async function remember(owner: string, jwksUri: string, ports: KeySetPorts): Promise<KnownKeys | undefined> {
  const held = ports.memory.get(owner);
  if (held?.keySet.jwksUri === jwksUri) return held;
  const copy = await ports.readCopy();
  // A registration that moved to another address starts anew.
  if (copy?.jwksUri !== jwksUri) return undefined;
  const known = { keySet: copy, lookedAt: undefined };
  ports.memory.set(owner, known);
  return known;
}

async function fetchKeySet(jwksUri: string, ports: KeySetPorts): Promise<KeySet | undefined> {
  let body: unknown;
  try {
    body = await ports.fetch(jwksUri);
  } catch {
    return undefined;
  }
  const listed = z.object({ keys: z.array(z.unknown()) }).safeParse(body);
  if (!listed.success) return undefined;
  const keys = listed.data.keys.flatMap((entry) => {
    const key = keySchema.safeParse(entry);
    return key.success && bits(key.data) >= 2048 ? [key.data] : [];
  });
  return { jwksUri, keys, fetchedAt: ports.now };
}

/** The size of an RSA key is that of its modulus, without leading zeros. */
function bits({ n }: PlatformKey): number {
  const modulus = base64url.decode(n);
  const first = modulus.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32((modulus[first] ?? 0) << 24);
}

async function importKey(key: PlatformKey): Promise<CryptoKey> {
  const imported = await importJWK({ kty: key.kty, n: key.n, e: key.e }, "RS256");
  if (imported instanceof Uint8Array) throw new TypeError("an RSA key is never a secret");
  return imported;
}
