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

/**
 * `lookedAt`: when the platform was last asked in vain. `looking`: since when a request has been asking it; the others wait
 * for its answer instead of asking too.
 */
export type KnownKeys = { keySet: KeySet | undefined; lookedAt?: number; looking?: number };

export type KeySetPorts = {
  /** The key set now, as parsed JSON. @throws anything, when it cannot be had within its bounds */
  fetch(jwksUri: string): Promise<unknown>;
  /** The copy that outlives this isolate. */
  readCopy(): Promise<KeySet | undefined>;
  writeCopy(keySet: KeySet): Promise<void>;
  /** This isolate's memory, by registration. */
  memory: Map<string, KnownKeys>;
  /** The clock, ms. */
  now(): number;
  wait(ms: number): Promise<void>;
};

/** An unknown kid is looked for again at most this often: a flood of invented ids must not become a flood at the LMS. */
const LOOK_AGAIN_AFTER_MS = 30_000;
/** Nobody asks longer than this: after it, whoever waited asks for itself. */
const LOOKING_ENDS_AFTER_MS = 2_500;
const LOOK_AROUND_EVERY_MS = 25;
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
  const known = await whenNobodyLooks(owner, () => remember(owner, jwksUri, ports), kid, ports);
  const { keySet, lookedAt } = known;
  const key = keySet?.keys.find((candidate) => candidate.kid === kid);
  if (key !== undefined && isFresh(keySet, ports.now())) return importKey(key);
  if (lookedAt !== undefined && ports.now() - lookedAt < LOOK_AGAIN_AFTER_MS) return key && importKey(key);

  ports.memory.set(owner, { ...known, looking: ports.now() });
  const fetched = await fetchKeySet(jwksUri, ports);
  if (fetched === undefined) {
    // Where nothing is known there is nothing to fall back on, so the next request may ask again at once.
    ports.memory.set(owner, keySet === undefined ? { keySet } : { keySet, lookedAt: ports.now() });
    if (key !== undefined) return importKey(key);
    throw new Refusal("platform_keys_unavailable", jwksUri);
  }
  const found = fetched.keys.find((candidate) => candidate.kid === kid);
  // Looking in vain starts the pause; a platform that rotated its keys starts none.
  ports.memory.set(owner, { keySet: fetched, ...(found === undefined && { lookedAt: ports.now() }) });
  await ports.writeCopy(fetched);
  return found && importKey(found);
}

/** Waits while another request asks the platform, unless this key is already known. */
async function whenNobodyLooks(
  owner: string,
  recall: () => Promise<KnownKeys>,
  kid: string,
  ports: KeySetPorts,
): Promise<KnownKeys> {
  for (;;) {
    const known = await recall();
    const { keySet, looking } = ports.memory.get(owner) ?? known;
    const has = keySet?.keys.some((candidate) => candidate.kid === kid) && isFresh(keySet, ports.now());
    if (has || looking === undefined || ports.now() - looking > LOOKING_ENDS_AFTER_MS) return known;
    await ports.wait(LOOK_AROUND_EVERY_MS);
  }
}

function isFresh(keySet: KeySet | undefined, now: number): boolean {
  return keySet !== undefined && now - keySet.fetchedAt < FRESH_MS;
}

async function remember(owner: string, jwksUri: string, ports: KeySetPorts): Promise<KnownKeys> {
  const held = ports.memory.get(owner);
  if (held !== undefined && (held.keySet === undefined || held.keySet.jwksUri === jwksUri)) return held;
  const copy = await ports.readCopy();
  // Meanwhile another request may have got further.
  const meanwhile = ports.memory.get(owner);
  if (meanwhile !== undefined && meanwhile !== held) return meanwhile;
  // A registration that moved to another address starts anew.
  const known: KnownKeys = { keySet: copy?.jwksUri === jwksUri ? copy : undefined };
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
  return { jwksUri, keys, fetchedAt: ports.now() };
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
