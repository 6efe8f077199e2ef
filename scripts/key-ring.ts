import {
  hasPrivateHalf,
  PUBLISHED_BEFORE_SIGNING_MS,
  publishedAt,
  type RingKey,
  type RingStanding,
  signingKeyAt,
  standingsAt,
} from "../app/tenancy/key-ring.ts";
import { UsageError } from "./usage-error.ts";

/** Cloudflare takes no secret that is longer than 5 KB. */
const LONGEST = 5_000;

/** Makes a key whose private half is sealed. */
export type MakeKey = () => Promise<RingKey>;

/**
 * Puts a new key in front, which signs when everybody can know it. Those whose overlap is over lose their private half.
 * The first one signs at once: nobody has kept a key set without it.
 * @param keys newest first
 * @throws UsageError while a rotation is under way
 */
export async function rotate(keys: readonly RingKey[], make: MakeKey, now: number): Promise<RingKey[]> {
  const coming = keys.find((key) => hasPrivateHalf(key) && (key.signs_from ?? 0) > now);
  if (coming !== undefined)
    throw new UsageError(`A rotation is under way: ${coming.kid} signs from ${iso(coming.signs_from)}.`);
  const shown = publishedAt(keys, now);
  const before = keys.map((key) => (shown.includes(key) ? key : retired(key)));
  const signsFrom = shown.length === 0 ? now : now + PUBLISHED_BEFORE_SIGNING_MS;
  return shortened([{ ...(await make()), made_at: now, signs_from: signsFrom }, ...before]);
}

/** Without the oldest of those that only verify, where there are too many. */
function shortened(keys: RingKey[]): RingKey[] {
  const oldest = keys.findLastIndex((key) => !hasPrivateHalf(key));
  if (oldest < 0 || JSON.stringify(keys).length <= LONGEST) return keys;
  return shortened(keys.toSpliced(oldest, 1));
}

/**
 * Takes a key out at once: it neither signs nor is published any more. Whichever key is left signs now; where none is, a new one.
 * @param keys newest first
 * @throws UsageError when there is no such key
 */
export async function withdraw(keys: readonly RingKey[], kid: string, make: MakeKey, now: number): Promise<RingKey[]> {
  if (!keys.some((key) => key.kid === kid))
    throw new UsageError(`There is no key ${kid}. \`npm run keys -- list\` names them.`);
  const left = keys.map((key) => (key.kid === kid ? { ...retired(key), withdrawn_at: now } : key));
  const next = signingKeyAt(publishedAt(left, now), now);
  if (next === undefined) return [{ ...(await make()), made_at: now, signs_from: now }, ...left];
  return left.map((key) => (key === next ? { ...key, signs_from: Math.min(key.signs_from ?? 0, now) } : key));
}

/** Only what verifies is left of it. */
function retired({ kid, n, e, made_at, signs_from, withdrawn_at }: RingKey): RingKey {
  const key = { kty: "RSA", kid, alg: "RS256", use: "sig", n, e, made_at, signs_from, withdrawn_at };
  return key;
}

/** A line for each key. */
export function listed(keys: readonly RingKey[], now: number): string {
  const age = ({ madeAt }: RingStanding) =>
    madeAt === undefined ? "of unknown age" : `${Math.floor((now - madeAt) / 86_400_000)} days old`;
  return standingsAt(keys, now)
    .map((key) => `${key.kid}  ${standing(key)}, ${age(key)}`)
    .join("\n");
}

function standing({ state, at }: RingStanding): string {
  const words = {
    signs: "signs",
    withdrawn: `withdrawn ${iso(at)}`,
    retired: "retired",
    coming: `published, signs from ${iso(at)}`,
    published: `published until ${iso(at)}`,
  };
  return words[state];
}

function iso(at: number | undefined): string {
  return new Date(at ?? 0).toISOString();
}
