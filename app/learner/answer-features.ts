import type { Ease } from "./tally.ts";
import { type ConceptTrace, DECAY, decayingMean, lead, type OverallTrace } from "./trace.ts";

/** What the odds of a right answer are made of, in this order; see tracing-weights.ts. */
export const FEATURES = [
  "bias",
  "itemRate",
  "conceptRate",
  "itemLead",
  "conceptLead",
  "familiarity",
  "familiarRate",
  "isNewItem",
  "learner",
  "form",
  "firstTries",
  "learnerAtFirst",
  "skill",
  "recently",
  "isFirst",
  "isSecond",
  "isThird",
  "fewHere",
  "oneInRow",
  "twoInRow",
  "threeInRow",
  "rightRow",
  "wrongRow",
  "away",
] as const;
export type Feature = (typeof FEATURES)[number];

/** A learner before a question: what they have shown so far, and how easy it is. */
export type Moment = { overall: OverallTrace; concept: ConceptTrace; ease: Ease };

/** As many numbers as there are features. */
export function featuresOf({ overall, concept, ease }: Moment): number[] {
  const { answers, row } = concept;
  const learner = lead(overall);
  const isFirst = Number(answers === 0);
  return [
    1,
    ease.itemRate,
    ease.conceptRate,
    ease.itemLead,
    ease.conceptLead,
    ease.familiarity,
    ease.familiarity * (ease.itemRate + ease.itemLead),
    Number(ease.familiarity === 0),
    learner,
    decayingMean(overall.form, DECAY.form, overall.answers, 0.5),
    overall.firstResidual / (overall.firstInformation + 1),
    isFirst * learner,
    concept.skill,
    answers === 0 ? 0 : decayingMean(concept.fast, DECAY.fast, answers, 0.3),
    isFirst,
    Number(answers === 1),
    Number(answers === 2),
    1 / (1 + answers),
    Number(row === 1),
    Number(row === 2),
    Number(row >= 3),
    Math.min(Math.max(row, 0), 5),
    Math.min(Math.max(-row, 0), 5),
    Number(answers > 0 && overall.answers - concept.last >= 5),
  ];
}
