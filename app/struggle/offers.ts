import type { StruggleLevel } from "./detect-struggle.ts";

/** What was offered to a learner, and whether they want offers at all. Times in ms. */
export type Offers = { sessionAt: number; seenAt: number; count: number; lastAt: number | undefined; muted: boolean };

export const NO_OFFERS: Offers = { sessionAt: 0, seenAt: 0, count: 0, lastAt: undefined, muted: false };

const MINUTE = 60_000;
const COOLDOWN = 5 * MINUTE;
const MOST_A_SESSION = 3;
/** Who was away so long begins another session. */
const SESSION_ENDS_AFTER = 30 * MINUTE;

/** Another sign of the learner. */
export function afterSign(offers: Offers, at: number): Offers {
  const isNew = offers.seenAt === 0 || at - offers.seenAt > SESSION_ENDS_AFTER;
  return isNew
    ? { ...offers, sessionAt: at, seenAt: at, count: 0 }
    : { ...offers, seenAt: Math.max(offers.seenAt, at) };
}

/** Whether help is offered now. Who says that they are stuck has asked for it: only being muted, which they chose, is in the way. */
export function mayOffer(offers: Offers, now: number, level: StruggleLevel, saidStuck: boolean): boolean {
  if (offers.muted) return false;
  if (saidStuck) return true;
  if (level !== "struggling" || offers.count >= MOST_A_SESSION) return false;
  return offers.lastAt === undefined || now - offers.lastAt >= COOLDOWN;
}

export function afterOffer(offers: Offers, now: number): Offers {
  return { ...offers, count: offers.count + 1, lastAt: now };
}
