const HOUR_MS = 3_600_000;

/** The hour that somebody's look is written down for: those who turn pages are written down once in it. @param at ms UTC */
export function sightingHour(at: number): number {
  return Math.floor(at / HOUR_MS);
}

/**
 * Whether an entry that somebody looked stands for a look at somebody who is there since a time. What they looked at later in the
 * same hour has no entry of its own, so it counts also for who came in that hour: rather one look too many than one untold.
 * @param at of the entry, ms UTC
 * @param since ms UTC
 */
export function mayHaveSeen(at: number, since: number): boolean {
  return sightingHour(at) >= sightingHour(since);
}
