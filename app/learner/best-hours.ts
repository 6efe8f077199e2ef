/** An answer: the hour of the learner's own day in which it was given (0 to 23), and 1 or 0 less what was expected. */
export type TimedResidual = { hour: number; residual: number };

/** Three hours of the day. @property lead the mean residual, less that of the other hours */
export type BestHour = { from: number; lead: number; evidence: number; confidence: number };

const BLOCK = 3;
/** With fewer answers in these hours, or at others, nothing is said. */
const LEAST = 20;
/** So many deviations above the others: about one in a hundred by chance, for each of eight blocks. */
const SURELY = 2.3;

/** The hours in which a learner surely does better than at others, best first; for most learners none. */
export function bestHours(answers: readonly TimedResidual[]): BestHour[] {
  const all = sumOf(answers);
  return Array.from({ length: 24 / BLOCK }, (_, block) => block * BLOCK)
    .flatMap((from) => {
      const here = sumOf(answers.filter(({ hour }) => hour >= from && hour < from + BLOCK));
      const others = { count: all.count - here.count, sum: all.sum - here.sum };
      if (here.count < LEAST || others.count < LEAST) return [];
      const lead = here.sum / here.count - others.sum / others.count;
      // An answer's residual deviates by at most a half.
      const deviation = 0.5 * Math.sqrt(1 / here.count + 1 / others.count);
      if (lead < SURELY * deviation) return [];
      return [{ from, lead, evidence: here.count, confidence: 1 - 2 * deviation }];
    })
    .toSorted((a, b) => b.lead - a.lead || a.from - b.from);
}

function sumOf(answers: readonly TimedResidual[]): { count: number; sum: number } {
  return { count: answers.length, sum: answers.reduce((sum, { residual }) => sum + residual, 0) };
}
