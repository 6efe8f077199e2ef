import { logit, sigmoid } from "./logistic.ts";

/**
 * What all answers to a question, about a concept, or in a course add up to. The order in which they came does not matter.
 * `lead`: answers that were right, less those that were to be expected of the learners who gave them.
 * `information`: the sum of p (1 - p) of what was expected; how much the lead can be trusted.
 */
export type Tally = { answers: number; right: number; lead: number; information: number };

export const EMPTY_TALLY: Tally = { answers: 0, right: 0, lead: 0, information: 0 };

/** @param expected how likely this learner was to be right, whatever the question; see ability() */
export function addToTally(tally: Tally, isRight: boolean, expected: number): Tally {
  return {
    answers: tally.answers + 1,
    right: tally.right + Number(isRight),
    lead: tally.lead + Number(isRight) - expected,
    information: tally.information + expected * (1 - expected),
  };
}

/** How easy a question is, by its course's answers. Rates and leads in logits. */
export type Ease = {
  itemRate: number;
  conceptRate: number;
  itemLead: number;
  conceptLead: number;
  /** 0: nobody has answered it yet; 1: about 150 have, or more. */
  familiarity: number;
};

/** Of all questions that nobody has answered yet, this share is taken to be answered rightly, as if 20 answers had said so. */
const NEWCOMERS = { rate: 0.65, weight: 20 };

/** How easy a question is. What has few answers leans on its concept, and that on the course: a course without any answers has a sensible start. */
export function easeOf(item: Tally, concept: Tally, course: Tally): Ease {
  const courseRate = (course.right + NEWCOMERS.rate * NEWCOMERS.weight) / (course.answers + NEWCOMERS.weight);
  const conceptRate = (concept.right + 5 * courseRate) / (concept.answers + 5);
  const itemRate = (item.right + 4 * conceptRate) / (item.answers + 4);
  return {
    itemRate: logit(itemRate),
    conceptRate: logit(conceptRate),
    itemLead: item.lead / (item.information + 1),
    conceptLead: concept.lead / (concept.information + 2),
    familiarity: Math.min(1, Math.log1p(item.answers) / 5),
  };
}

/** A typical question of a concept: what mastery is asked about. */
export function typicalEase(concept: Tally, course: Tally): Ease {
  const { conceptRate, conceptLead } = easeOf(EMPTY_TALLY, concept, course);
  return { itemRate: conceptRate, conceptRate, itemLead: conceptLead, conceptLead, familiarity: 1 };
}

/** How likely anybody is to answer it rightly. What a learner does better or worse than this is evidence of them. */
export function expectedRate({ itemRate, conceptRate, itemLead, conceptLead }: Ease): number {
  return sigmoid(0.1 + 0.35 * itemRate + 0.5 * conceptRate + 0.5 * itemLead + 0.25 * conceptLead);
}
