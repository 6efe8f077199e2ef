/**
 * A learner's tries at a concept, towards three right in a row.
 * open: neither yet. mastered: three in a row within ten. spinning: ten tries without (wheel-spinning; Beck & Gong 2013).
 */
export type Tries = { count: number; wrong: number; row: number; fate: "open" | "mastered" | "spinning" };

export const NO_TRIES: Tries = { count: 0, wrong: 0, row: 0, fate: "open" };
export const IN_A_ROW = 3;
export const MOST_TRIES = 10;

/** One try more. Who fails after mastering begins anew. */
export function afterTry(tries: Tries, isRight: boolean): Tries {
  const from = tries.fate === "mastered" && !isRight ? NO_TRIES : tries;
  const count = from.count + 1;
  const row = isRight ? from.row + 1 : 0;
  const wrong = from.wrong + Number(!isRight);
  if (from.fate === "mastered" || row >= IN_A_ROW) return { count, wrong, row, fate: "mastered" };
  return { count, wrong, row, fate: count >= MOST_TRIES ? "spinning" : "open" };
}

/** How many learners' tries at a concept came to an end, and how many of these ended in spinning. */
export type Fates = { ended: number; spun: number };

export const NO_FATES: Fates = { ended: 0, spun: 0 };
/** The share in public data; what a new course begins with, as if ten learners had shown it. */
export const USUAL_SPIN_RATE = 0.13;

/** The share of learners who spin on a concept; drawn to its course as if eight learners more had been as usual there. */
export function spinRate(concept: Fates, course: Fates): number {
  const usual = (course.spun + USUAL_SPIN_RATE * 10) / (course.ended + 10);
  return (concept.spun + 8 * usual) / (concept.ended + 8);
}
