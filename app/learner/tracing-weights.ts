import type { Feature } from "./answer-features.ts";

/**
 * What each feature adds to the log odds of a right answer. Fitted on public data, the training half of ASSISTments 2009-2010 (skill
 * builder; 220,070 answers), by `npm run bench:learning -- --data <folder> --weights`: moments as they came, from a course without
 * any answers on. The same for every course: what differs between courses stands in their tallies.
 */
export const ANSWER_WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: 0.977,
  itemRate: 0.21,
  conceptRate: 0.559,
  itemLead: 0.293,
  conceptLead: 0.329,
  familiarity: -0.855,
  familiarRate: 0.293,
  isNewItem: -0.111,
  learner: 0.37,
  form: 1.278,
  firstTries: 0.114,
  learnerAtFirst: 0.184,
  skill: 0.26,
  recently: 0.207,
  isFirst: -0.718,
  isSecond: -0.228,
  isThird: -0.137,
  fewHere: -0.349,
  oneInRow: -0.073,
  twoInRow: -0.144,
  threeInRow: -0.567,
  rightRow: 0.051,
  wrongRow: -0.178,
  away: -0.22,
};

/** The same for mastery; from the same data, by the same command. */
export const MASTERY_WEIGHTS = {
  bias: 0.203,
  ease: 0.984,
  elsewhere: 0.442,
  skill: 0.835,
  isFirst: -0.661,
  elsewhereAtFirst: 0.455,
};
