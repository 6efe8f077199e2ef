/** A score that the LMS has not taken for longer is told of: it is asked again at least every hour. */
export const LATE_SCORE_MS = 24 * 60 * 60_000;
/** Then it is given up, and shown so where the course's scores stand. */
export const GIVEN_UP_SCORE_DAYS = 7;

/** So many that wait are looked at: where an LMS takes none for days, how many columns those have says enough. */
export const LATE_SCORES_LOOKED_AT = 500;

/**
 * Scores that wait for too long.
 * @property columns of the gradebook that have some @property since when the oldest waits, ms
 * @property isCut whether only those that wait longest were looked at: then there may be more columns
 */
export type LateScores = { columns: number; since: number | undefined; isCut: boolean };
