import { type BestHour, bestHours, type TimedResidual } from "./best-hours.ts";
import { type CognitiveProfile, HOUR_MS, PROFILE_VERSION } from "./cognitive-profile.ts";
import type { Mastery } from "./mastery.ts";
import type { Memory } from "./memory.ts";

/** A profile holds so many concepts, which keeps it under 100 KB; those that were met last. */
export const MOST_CONCEPTS = 500;

/** What was found out about a learner and a concept. @property lastAt when they last answered there, ms */
export type ConceptFinding = {
  concept: string;
  mastery: Mastery;
  memory: Memory | undefined;
  /** How many answers it took them, and takes the class in the mean, to three right in a row; undefined while there were none. */
  toThree: number | undefined;
  classToThree: number | undefined;
  lastAt: number;
};

export type Findings = {
  concepts: readonly ConceptFinding[];
  /** Due reviews: how many there were, and how many were recalled. */
  reviews: { done: number; recalled: number };
  /** Each answer's hour in the learner's day, and how far it was from what was expected. */
  answers: readonly TimedResidual[];
};

/** The profile that findings make. The same findings make the same profile, in whatever order they come. */
export function describeLearner({ concepts, reviews, answers }: Findings): CognitiveProfile {
  const kept = concepts
    .toSorted((a, b) => b.lastAt - a.lastAt || (a.concept < b.concept ? -1 : 1))
    .slice(0, MOST_CONCEPTS)
    .toSorted((a, b) => (a.concept < b.concept ? -1 : 1));
  const hours = bestHours(answers);
  return {
    version: PROFILE_VERSION,
    concepts: Object.fromEntries(kept.map((finding) => [finding.concept, stateOf(finding)])),
    ...velocityOf(kept),
    ...(reviews.done > 0 && { retention: retentionOf(reviews) }),
    ...(hours.length > 0 && { bestHours: hours.map(roundHour) }),
  };
}

function stateOf({ mastery, memory, toThree }: ConceptFinding) {
  return {
    mastery: { value: rounded(mastery.value), evidence: mastery.evidence, confidence: rounded(mastery.confidence) },
    ...(memory !== undefined && {
      memory: {
        stability: Math.max(0.01, Number(memory.stability.toFixed(2))),
        dueHour: Math.ceil(memory.dueAt / HOUR_MS),
        evidence: memory.reviews,
        confidence: confidenceOf(memory.reviews),
      },
    }),
    ...(toThree !== undefined && { toThree }),
  };
}

/** How quick a learner is: the geometric mean over the concepts they mastered, drawn to 1 as if two more had gone as usual. */
function velocityOf(concepts: readonly ConceptFinding[]): Pick<CognitiveProfile, "velocity"> {
  const ratios = concepts.flatMap(({ toThree, classToThree }) =>
    toThree === undefined || classToThree === undefined ? [] : [Math.log(toThree / classToThree)],
  );
  if (ratios.length === 0) return {};
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / (ratios.length + 2);
  return {
    velocity: { ratio: rounded(Math.exp(mean)), evidence: ratios.length, confidence: confidenceOf(ratios.length) },
  };
}

/** Drawn to what the schedule aims at, nine in ten, as if two more reviews had gone so. */
function retentionOf({ done, recalled }: Findings["reviews"]) {
  return { value: rounded((recalled + 2 * 0.9) / (done + 2)), evidence: done, confidence: confidenceOf(done / 4) };
}

/** As mastery's: 0 without evidence, and ever nearer to 1. */
function confidenceOf(evidence: number): number {
  return rounded(1 - 1 / Math.sqrt(1 + evidence));
}

function roundHour({ from, lead, evidence, confidence }: BestHour): BestHour {
  return { from, lead: rounded(lead), evidence, confidence: rounded(confidence) };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
