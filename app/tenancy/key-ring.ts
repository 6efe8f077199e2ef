/**
 * What is public of a key of the tool, and when it is used; times in ms. A key without a private half is retired: it verifies
 * what it signed, and is not published any more.
 */
export type RingKey = {
  kid: string;
  n: string;
  e: string;
  /** The private half in the clear, as keys were made before, or sealed. */
  d?: string | undefined;
  p?: string | undefined;
  sealed?: string | undefined;
  /** When it was made; keys of before that was noted have none. */
  made_at?: number | undefined;
  /** From then on it signs, until a newer one does. */
  signs_from?: number | undefined;
  withdrawn_at?: number | undefined;
};

const HOUR = 60 * 60_000;
/** Our key set may be kept for 5 minutes, and platforms that ask nobody keep it for hours: a new key signs after a day. */
export const PUBLISHED_BEFORE_SIGNING_MS = 24 * HOUR;
/** A key whose successor signs stays published for another day: what it signed last lives five minutes. */
export const OVERLAP_MS = 24 * HOUR;
/** Older than this, it is said wherever an operator looks. */
export const OLD_KEY_MS = 90 * 24 * HOUR;

export const hasPrivateHalf = ({ d, sealed }: RingKey): boolean => d !== undefined || sealed !== undefined;

/**
 * The newest key whose time to sign has come; where it has come for none, the oldest one.
 * @param keys newest first
 */
export function signingKeyAt<Key extends RingKey>(keys: readonly Key[], now: number): Key | undefined {
  const usable = keys.filter(hasPrivateHalf);
  return usable.find(({ signs_from = 0 }) => signs_from <= now) ?? usable.at(-1);
}

/**
 * What our key set shows: the key that signs, one that is about to, and those that did until lately.
 * @param keys newest first
 */
export function publishedAt<Key extends RingKey>(keys: readonly Key[], now: number): Key[] {
  const usable = keys.filter(hasPrivateHalf);
  return usable.filter((_, place) => {
    const successor = usable[place - 1];
    return successor === undefined || (successor.signs_from ?? 0) + OVERLAP_MS > now;
  });
}

/** How old the key is that signs: `unknown` for one of before that was noted. */
export type KeyAge = { verdict: "fresh" | "old"; ageDays: number } | { verdict: "unknown" };

/** @param keys newest first */
export function keyAgeAt(keys: readonly RingKey[], now: number): KeyAge {
  const madeAt = signingKeyAt(keys, now)?.made_at;
  if (madeAt === undefined) return { verdict: "unknown" };
  const age = now - madeAt;
  return { verdict: age > OLD_KEY_MS ? "old" : "fresh", ageDays: Math.floor(age / (24 * HOUR)) };
}

/**
 * How a key stands, without anything of the key itself.
 * @property at since when it signs (signs), or from when on (coming); until when it is published (published); when it was withdrawn
 */
export type RingStanding = {
  kid: string;
  state: "signs" | "coming" | "published" | "retired" | "withdrawn";
  madeAt: number | undefined;
  at: number | undefined;
};

/** @param keys newest first */
export function standingsAt(keys: readonly RingKey[], now: number): RingStanding[] {
  const signing = signingKeyAt(keys, now);
  const shown = publishedAt(keys, now);
  const standing = (key: RingKey): Pick<RingStanding, "state" | "at"> => {
    if (key === signing) return { state: "signs", at: key.signs_from };
    if (key.withdrawn_at !== undefined) return { state: "withdrawn", at: key.withdrawn_at };
    if (!shown.includes(key)) return { state: "retired", at: undefined };
    if ((key.signs_from ?? 0) > now) return { state: "coming", at: key.signs_from };
    const successor = shown[shown.indexOf(key) - 1];
    return { state: "published", at: (successor?.signs_from ?? 0) + OVERLAP_MS };
  };
  return keys.map((key) => ({ kid: key.kid, madeAt: key.made_at, ...standing(key) }));
}
