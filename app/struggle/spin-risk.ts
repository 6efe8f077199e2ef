import { logit, sigmoid } from "#app/learner/logistic.ts";
import { DECAY, decayingMean, lead, type OverallTrace } from "#app/learner/trace.ts";
import { SPIN_WEIGHTS } from "./spin-weights.ts";
import { MOST_TRIES, type Tries } from "./tries.ts";

/** Why a risk is what it is, as far as answers tell. */
export const answerReasonNames = [
  "many-tries",
  "wrong-answers",
  "right-in-a-row",
  "other-answers",
  "recent-answers",
] as const;
export type AnswerReason = (typeof answerReasonNames)[number];

/**
 * How likely a learner will not have three right in a row within ten tries, in log odds.
 * @property start what is so before any answer of theirs: the concept's rate
 * @property parts what their answers add; start and parts make up the whole
 */
export type SpinRisk = { start: number; parts: Partial<Record<AnswerReason, number>> };

/** @param rate the concept's; see spinRate() @param overall the learner's trace, after the last try */
export function spinRisk(tries: Tries, rate: number, overall: OverallTrace): SpinRisk {
  const start = logit(rate);
  if (tries.count === 0) return { start, parts: {} };
  if (tries.fate === "mastered") return { start, parts: { "right-in-a-row": MASTERED - start } };
  const features = spinFeatures(tries, rate, overall);
  const weights = SPIN_WEIGHTS[Math.min(tries.count, MOST_TRIES - 1) - 1] ?? [];
  const [bias = 0, wrong = 0, one = 0, two = 0, concept = 0, learner = 0, form = 0] = features.map(
    (value, at) => value * (weights[at] ?? 0),
  );
  // Of the wrong answers, what differs from the usual share.
  const usual = USUAL_WRONG * (weights[1] ?? 0);
  return {
    start,
    parts: {
      "many-tries": bias + usual + concept - start,
      "wrong-answers": wrong - usual,
      "right-in-a-row": one + two,
      "other-answers": learner,
      "recent-answers": form,
    },
  };
}

const USUAL_WRONG = 0.4;
/** Who has just had three in a row is hardly held to struggle; in log odds. A choice: by definition they do not spin. */
const MASTERED = logit(0.03);

/** As a probability. */
export function riskProbability({ start, parts }: SpinRisk): number {
  return sigmoid(Object.values(parts).reduce((sum, part) => sum + part, start));
}

/** What the weights are for, in their order: 1, the share of wrong tries, one and two right in a row, the concept's rate, the learner's lead and form. */
export function spinFeatures({ count, wrong, row }: Tries, rate: number, overall: OverallTrace): number[] {
  const form = decayingMean(overall.form, DECAY.form, overall.answers, 0.5);
  return [1, wrong / count, Number(row === 1), Number(row === 2), logit(rate), lead(overall), form];
}
