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

/** What this isolate knows of a registration's keys, and of asking for them. */
export type KnownKeys = {
  keySet: KeySet | undefined;
  /** The last time that the platform was asked without finding the key: it had none such, or could not be reached. */
  look?: { at: number; failed: boolean };
  /** Since when a request has been asking; the others wait for its answer instead of asking too. */
  looking?: number;
};

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
 * @throws Refusal platform_keys_unavailable when the key is not known and the platform cannot be asked
 */
export async function findPlatformKey(
  owner: string,
  jwksUri: string,
  kid: string,
  ports: KeySetPorts,
): Promise<CryptoKey | undefined> {
  await remember(owner, jwksUri, ports);
  const before = ports.memory.get(owner)?.look;
  for (;;) {
    await remember(owner, jwksUri, ports);
    // Read behind the await, and no await from here to the claim: of many requests, one asks.
    const { keySet, look, looking } = ports.memory.get(owner) ?? { keySet: undefined };
    const now = ports.now();
    const key = keySet?.keys.find((candidate) => candidate.kid === kid);
    if (key !== undefined && isFresh(keySet, now)) return importKey(key);
    // Answered: somebody looked while this request waited, or not long ago. Where nothing is known, the next may ask at once.
    if (look !== undefined && (look !== before || (keySet !== undefined && now - look.at < LOOK_AGAIN_AFTER_MS))) {
      if (key !== undefined) return importKey(key);
      if (look.failed) throw new Refusal("platform_keys_unavailable", jwksUri);
      return undefined;
    }
    if (looking === undefined || now - looking > LOOKING_ENDS_AFTER_MS) {
      ports.memory.set(owner, { keySet, ...(look && { look }), looking: now });
      await lookAtPlatform(owner, jwksUri, kid, keySet, ports);
    } else await ports.wait(LOOK_AROUND_EVERY_MS);
  }
}

/** Asks the platform, and notes in memory what came of it. */
async function lookAtPlatform(
  owner: string,
  jwksUri: string,
  kid: string,
  known: KeySet | undefined,
  ports: KeySetPorts,
): Promise<void> {
  const fetched = await fetchKeySet(jwksUri, ports);
  const has = fetched?.keys.some((candidate) => candidate.kid === kid) ?? false;
  // Looking in vain starts a pause; a platform that rotated its keys starts none.
  const look = { at: ports.now(), failed: fetched === undefined };
  ports.memory.set(owner, { keySet: fetched ?? known, ...(!has && { look }) });
  if (fetched !== undefined) await ports.writeCopy(fetched);
}

function isFresh(keySet: KeySet | undefined, now: number): boolean {
  return keySet !== undefined && now - keySet.fetchedAt < FRESH_MS;
}

/** Sees to it that memory holds what is known of this registration. */
async function remember(owner: string, jwksUri: string, ports: KeySetPorts): Promise<void> {
  const isCurrent = (known?: KnownKeys) => known !== undefined && (known.keySet?.jwksUri ?? jwksUri) === jwksUri;
  if (isCurrent(ports.memory.get(owner))) return;
  const copy = await ports.readCopy();
  // Meanwhile another request may have got further. A registration that moved to another address starts anew.
  if (!isCurrent(ports.memory.get(owner)))
    ports.memory.set(owner, { keySet: copy?.jwksUri === jwksUri ? copy : undefined });
}

async function fetchKeySet(jwksUri: string, ports: KeySetPorts): Promise<KeySet | undefined> {
  let body: unknown;
  try {
    body = await ports.fetch(jwksUri);
  } catch {
    return undefined;
  }
  return readKeySet(jwksUri, body, ports)?.keySet;
}

/** @returns undefined where it is no key set; unusable: how many of its keys we may not use */
function readKeySet(jwksUri: string, body: unknown, { now }: KeySetPorts) {
  const listed = z.object({ keys: z.array(z.unknown()) }).safeParse(body);
  if (!listed.success) return undefined;
  const keys = listed.data.keys.flatMap((entry) => {
    const key = keySchema.safeParse(entry);
    return key.success && bits(key.data) >= 2048 ? [key.data] : [];
  });
  return { keySet: { jwksUri, keys, fetchedAt: now() }, unusable: listed.data.keys.length - keys.length };
}

/**
 * Fetches a platform's keys now, whatever is known of them: what it answers holds from now on, here and in the copy.
 * @returns what we may use of it, by its ids; undefined where it answers something that is no key set
 * @throws what `ports.fetch` throws: then what was known stays
 */
export async function fetchKeysAnew(
  owner: string,
  jwksUri: string,
  ports: KeySetPorts,
): Promise<{ kids: string[]; unusable: number } | undefined> {
  const read = readKeySet(jwksUri, await ports.fetch(jwksUri), ports);
  if (read === undefined) return undefined;
  ports.memory.set(owner, { keySet: read.keySet });
  await ports.writeCopy(read.keySet);
  return { kids: read.keySet.keys.map(({ kid }) => kid), unusable: read.unusable };
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
