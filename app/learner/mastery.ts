import type { Moment } from "./answer-features.ts";
import { logit, sigmoid } from "./logistic.ts";
import { borrowedSkill, type Neighbours } from "./prerequisite-evidence.ts";
import { EMPTY_TALLY, expectedRate, type Tally, typicalEase } from "./tally.ts";
import { type ConceptTrace, lead, type OverallTrace } from "./trace.ts";
import { MASTERY_WEIGHTS } from "./tracing-weights.ts";

/** Why a mastery is what it is. `effect`: how far it moves the log odds from a newcomer's in a new course. */
export type MasteryReason = {
  because: "answers-here" | "no-answers-here" | "answers-elsewhere" | "concept-ease" | "prerequisites";
  effect: number;
};

/**
 * How likely a learner answers a typical question of a concept rightly.
 * @property low, high where it lies with 80 % certainty
 * @property evidence answers about the concept itself; what is taken from its neighbours never counts
 * @property confidence 0 without answers; the more they tell, the nearer to 1
 * @property reasons the three that weigh most, heaviest first
 */
export type Mastery = {
  value: number;
  low: number;
  high: number;
  evidence: number;
  confidence: number;
  reasons: MasteryReason[];
};

/**
 * Mastery of a concept. Depends on the concept's own answers in their order and on the sum of all others: in which order the concepts
 * were practised does not matter. Without answers it is what the course knows of others, or the start of tally.ts.
 */
export function masteryOf(
  overall: OverallTrace,
  concept: ConceptTrace,
  tallies: { concept: Tally; course: Tally },
  neighbours: Neighbours = { prerequisites: [], followers: [] },
): Mastery {
  const { bias, ease, elsewhere, skill } = MASTERY_WEIGHTS;
  const effects = {
    ease: ease * (logitOf(tallies) - logitOf({ concept: EMPTY_TALLY, course: EMPTY_TALLY })),
    elsewhere: elsewhere * lead(without(overall, concept)),
    skill: skill * concept.skill,
    borrowed: skill * borrowedSkill(concept, neighbours),
  };
  const start = bias + ease * logitOf({ concept: EMPTY_TALLY, course: EMPTY_TALLY });
  const centre = start + effects.ease + effects.elsewhere + effects.skill + effects.borrowed;
  const deviation = deviationOf(concept);
  const reasons: MasteryReason[] = [
    { because: concept.answers > 0 ? "answers-here" : "no-answers-here", effect: effects.skill },
    { because: "answers-elsewhere", effect: effects.elsewhere },
    { because: "concept-ease", effect: effects.ease },
    { because: "prerequisites", effect: effects.borrowed },
  ];
  return {
    value: sigmoid(centre),
    ...rangeAround(centre, deviation),
    evidence: concept.answers,
    confidence: 1 - deviation,
    reasons: reasons.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, 3),
  };
}

/** The range of a mastery of which only these are known: see CognitiveProfile. */
export function masteryRange(value: number, confidence: number): Pick<Mastery, "low" | "high"> {
  return rangeAround(logit(value), 1 - confidence);
}

/** @param centre a logit, as `deviation` is */
function rangeAround(centre: number, deviation: number): Pick<Mastery, "low" | "high"> {
  return { low: sigmoid(centre - EIGHTY * deviation), high: sigmoid(centre + EIGHTY * deviation) };
}

/** The standard normal's 0.9 quantile: 80 % lie within. */
const EIGHTY = 1.2816;

/**
 * The deviation of what is known, in logits: 1 before any answer, less with each. That 1 fits was measured: over the next five answers of
 * a learner about a concept, the squares of what came less what was said are what this and chance give; see docs/learning-models.md.
 */
function deviationOf({ information }: ConceptTrace): number {
  return 1 / Math.sqrt(1 + information);
}

function logitOf({ concept, course }: { concept: Tally; course: Tally }): number {
  return logit(expectedRate(typicalEase(concept, course)));
}

function without(overall: OverallTrace, { residual, information }: ConceptTrace) {
  return { residual: overall.residual - residual, information: overall.information - information };
}

/** What the weights of mastery are fitted on, in the order of MASTERY_WEIGHTS. The first answer is only told apart here: asked of mastery, one has begun. */
export function masteryFeatures({ overall, concept, ease }: Moment): number[] {
  const elsewhere = lead(without(overall, concept));
  const isFirst = Number(concept.answers === 0);
  return [1, logit(expectedRate(ease)), elsewhere, concept.skill, isFirst, isFirst * elsewhere];
}
