import { FEATURES, featuresOf, type Moment } from "./answer-features.ts";
import { sigmoid } from "./logistic.ts";
import { ANSWER_WEIGHTS } from "./tracing-weights.ts";

const weights = FEATURES.map((feature) => ANSWER_WEIGHTS[feature]);

/** How likely the learner's next answer, to this question, is right: from 0 to 1. */
export function predictAnswer(moment: Moment, by: readonly number[] = weights): number {
  return sigmoid(featuresOf(moment).reduce((sum, value, at) => sum + value * (by[at] ?? 0), 0));
}
