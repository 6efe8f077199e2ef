import type { StruggleLevel } from "./detect-struggle.ts";

/**
 * What was offered to a learner, and whether they want offers at all. Times in ms.
 * @property mutedUntil they want none until then
 */
export type Offers = {
  sessionAt: number;
  seenAt: number;
  count: number;
  lastAt: number | undefined;
  mutedUntil: number;
};

export const NO_OFFERS: Offers = { sessionAt: 0, seenAt: 0, count: 0, lastAt: undefined, mutedUntil: 0 };

const MINUTE = 60_000;
const COOLDOWN = 5 * MINUTE;
const MOST_A_SESSION = 3;
/** Who was away so long begins another session. */
const SESSION_ENDS_AFTER = 30 * MINUTE;
/** So many wrong tries in a row are reason enough, at whatever level. */
export const FAILURES = 3;
/** "No more today": until they have slept. */
const TODAY = 12 * 60 * MINUTE;

/** Another sign of the learner. */
export function afterSign(offers: Offers, at: number): Offers {
  const isNew = offers.seenAt === 0 || at - offers.seenAt > SESSION_ENDS_AFTER;
  return isNew
    ? { ...offers, sessionAt: at, seenAt: at, count: 0 }
    : { ...offers, seenAt: Math.max(offers.seenAt, at) };
}

/** Why one might be offered help. @property failures how many tries in a row were wrong */
export type Cause = { level: StruggleLevel; failures: number; saidStuck: boolean };

/** Whether help is offered now. Who says that they are stuck has asked for it: no limit is in the way. */
export function mayOffer(offers: Offers, now: number, { level, failures, saidStuck }: Cause): boolean {
  if (saidStuck) return true;
  if (now < offers.mutedUntil || offers.count >= MOST_A_SESSION) return false;
  if (level !== "struggling" && failures < FAILURES) return false;
  return offers.lastAt === undefined || now - offers.lastAt >= COOLDOWN;
}

export function afterOffer(offers: Offers, now: number): Offers {
  return { ...offers, count: offers.count + 1, lastAt: now };
}

export function afterMute(offers: Offers, now: number): Offers {
  return { ...offers, mutedUntil: now + TODAY };
}
