import { logit, sigmoid } from "./logistic.ts";

/**
 * One answer, as the record keeps it.
 * @property concept the concept's id
 * @property expected how likely anybody was to be right, when it was asked: expectedRate(). Kept with the answer, so that the same
 *   answers always give the same trace, whatever the course has learned since.
 */
export type TracedAnswer = { concept: string; expected: number; isRight: boolean };

/**
 * What a learner's answers about one concept add up to. Residuals are 1 or 0 less what was expected.
 * `skill`: how far the learner is ahead on this concept, in logits, by Elo's rule from this concept's answers alone: a right answer
 * always raises it. `fast`: a decaying sum of residuals (0.4 an answer). `row`: answers right in a row, or wrong as a negative number.
 * `last`: how many answers the learner had given, on everything, when they last answered here.
 */
export type ConceptTrace = {
  answers: number;
  right: number;
  skill: number;
  residual: number;
  information: number;
  fast: number;
  row: number;
  last: number;
};

/** The same over all concepts. `form`: a decaying sum of residuals (0.8 an answer). `first…`: of first answers about a concept. */
export type OverallTrace = {
  answers: number;
  right: number;
  residual: number;
  information: number;
  firstResidual: number;
  firstInformation: number;
  form: number;
};

export const NEW_CONCEPT: ConceptTrace = {
  answers: 0,
  right: 0,
  skill: 0,
  residual: 0,
  information: 0,
  fast: 0,
  row: 0,
  last: 0,
};

export const NEW_LEARNER: OverallTrace = {
  answers: 0,
  right: 0,
  residual: 0,
  information: 0,
  firstResidual: 0,
  firstInformation: 0,
  form: 0,
};

export const DECAY = { fast: 0.4, form: 0.8 };

/** One answer more. Of fixed cost; nothing else of the learner needs to be read. */
export function afterAnswer(
  overall: OverallTrace,
  concept: ConceptTrace,
  { expected, isRight }: Omit<TracedAnswer, "concept">,
): { overall: OverallTrace; concept: ConceptTrace } {
  const right = Number(isRight);
  const residual = right - expected;
  const information = expected * (1 - expected);
  const isFirst = Number(concept.answers === 0);
  const answers = overall.answers + 1;
  return {
    overall: {
      answers,
      right: overall.right + right,
      residual: overall.residual + residual,
      information: overall.information + information,
      firstResidual: overall.firstResidual + isFirst * residual,
      firstInformation: overall.firstInformation + isFirst * information,
      form: overall.form * DECAY.form + residual,
    },
    concept: {
      answers: concept.answers + 1,
      right: concept.right + right,
      skill: afterMatch(concept, expected, right),
      residual: concept.residual + residual,
      information: concept.information + information,
      fast: concept.fast * DECAY.fast + residual,
      row: isRight ? Math.max(0, concept.row) + 1 : Math.min(0, concept.row) - 1,
      last: answers,
    },
  };
}

/** Elo's rule: the more answers there were, the less one moves. */
function afterMatch({ skill, answers }: ConceptTrace, expected: number, right: number): number {
  return skill + (0.7 / (1 + 0.05 * answers)) * (right - sigmoid(skill + logit(expected)));
}

/** All of a learner. */
export type LearnerTrace = { overall: OverallTrace; concepts: Map<string, ConceptTrace> };

/** The trace that a log of answers leaves, oldest first: what is kept is never more than a copy of this. */
export function replay(answers: Iterable<TracedAnswer>): LearnerTrace {
  const trace: LearnerTrace = { overall: NEW_LEARNER, concepts: new Map() };
  for (const answer of answers) {
    const after = afterAnswer(trace.overall, trace.concepts.get(answer.concept) ?? NEW_CONCEPT, answer);
    trace.overall = after.overall;
    trace.concepts.set(answer.concept, after.concept);
  }
  return trace;
}

/** How far a learner is ahead of others, in logits: one step of Newton's from nothing, so the order of answers does not matter. */
export function lead({ residual, information }: Pick<ConceptTrace, "residual" | "information">): number {
  return residual / (information + 1);
}

/**
 * How likely this learner is to be right, whatever the question of the concept: what the tallies of questions and concepts compare
 * an answer with, so that a question met by strong learners does not look easy.
 * @param conceptRate the concept's rate, in logits
 */
export function ability(overall: OverallTrace, concept: ConceptTrace, conceptRate: number): number {
  return sigmoid(conceptRate + 0.75 * (lead(overall) + lead(concept)));
}

/** The mean that a decaying sum stands for, drawn to 0 as if `doubt` answers more had been as expected. */
export function decayingMean(sum: number, decay: number, answers: number, doubt: number): number {
  return sum / ((1 - decay ** answers) / (1 - decay) + doubt);
}
