import { FEATURES, featuresOf, type Moment } from "#app/learner/answer-features.ts";
import { masteryFeatures } from "#app/learner/mastery.ts";
import { MASTERY_WEIGHTS } from "#app/learner/tracing-weights.ts";
import { addToTally, EMPTY_TALLY, easeOf, expectedRate, type Tally } from "#app/learner/tally.ts";
import { ability, afterAnswer, NEW_CONCEPT, NEW_LEARNER, type ConceptTrace } from "#app/learner/trace.ts";
import type { DataAnswer } from "./answers.ts";
import { fitLogistic, Rows } from "./logistic-regression.ts";

/** A course's tallies, as answers come in. */
export class CourseTallies {
  readonly items = new Map<string, Tally>();
  readonly concepts = new Map<string, Tally>();
  course = EMPTY_TALLY;

  ease({ item, concept }: DataAnswer) {
    return easeOf(this.items.get(item) ?? EMPTY_TALLY, this.concepts.get(concept) ?? EMPTY_TALLY, this.course);
  }

  add({ item, concept, isRight }: DataAnswer, expected: number): void {
    this.items.set(item, addToTally(this.items.get(item) ?? EMPTY_TALLY, isRight, expected));
    this.concepts.set(concept, addToTally(this.concepts.get(concept) ?? EMPTY_TALLY, isRight, expected));
    this.course = addToTally(this.course, isRight, expected);
  }
}

/**
 * Goes through learners' answers by the product's own code.
 * @param look sees each moment before its answer
 * @param learns whether the course's tallies change with the answers
 */
export function walk(
  learners: readonly DataAnswer[][],
  tallies: CourseTallies,
  { look, learns }: { look?: (moment: Moment, answer: DataAnswer) => void; learns: boolean },
): void {
  for (const answers of learners) {
    let overall = NEW_LEARNER;
    const concepts = new Map<string, ConceptTrace>();
    for (const answer of answers) {
      const concept = concepts.get(answer.concept) ?? NEW_CONCEPT;
      const ease = tallies.ease(answer);
      look?.({ overall, concept, ease }, answer);
      if (learns) tallies.add(answer, ability(overall, concept, ease.conceptRate));
      const after = afterAnswer(overall, concept, { expected: expectedRate(ease), isRight: answer.isRight });
      overall = after.overall;
      concepts.set(answer.concept, after.concept);
    }
  }
}

export type Fitted = { weights: number[]; masteryWeights: number[]; tallies: CourseTallies };

/** Weights for featuresOf() and masteryFeatures(), of moments as they came: from a course without any answers on. */
export function fitTracing(train: readonly DataAnswer[][]): Fitted {
  const rows = new Rows(FEATURES.length);
  const masteryRows = new Rows(Object.keys(MASTERY_WEIGHTS).length);
  const tallies = new CourseTallies();
  walk(train, tallies, {
    learns: true,
    look: (moment, { isRight }) => {
      rows.add(featuresOf(moment), isRight);
      masteryRows.add(masteryFeatures(moment), isRight);
    },
  });
  return { weights: fitLogistic(rows), masteryWeights: fitLogistic(masteryRows), tallies };
}
