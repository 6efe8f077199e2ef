import { type Fates, NO_FATES } from "#app/struggle/tries.ts";
import type { ConceptState, LearnerState, LoggedAnswer } from "./learner-state.ts";
import { addToTally, EMPTY_TALLY, easeOf, expectedRate, type Tally } from "./tally.ts";
import { ability, NEW_CONCEPT } from "./trace.ts";

/**
 * What all answers of a course to a question, about a concept or over all add up to.
 * `timed`, `tookMs`: how many were timed, and how long these took in all. `toThree`: how many answers those needed who had three
 * right in a row, in all. Of questions only: `learners`, how many tried it; `beyondHints`, how many of them were wrong with its last
 * hint before them.
 */
export type CourseTally = Tally & Fates & { timed: number; tookMs: number; toThree: number } & Reached;
export type Reached = { learners: number; beyondHints: number };

const NOT_REACHED: Reached = { learners: 0, beyondHints: 0 };
export const EMPTY_COURSE_TALLY: CourseTally = {
  ...EMPTY_TALLY,
  ...NO_FATES,
  ...NOT_REACHED,
  timed: 0,
  tookMs: 0,
  toThree: 0,
};

/** The three that an answer is compared with, and adds to. */
export type Tallies = { question: CourseTally; concept: CourseTally; course: CourseTally };

/** How likely anybody is to answer rightly: kept with the answer. */
export function expectedOf({ question, concept, course }: Tallies): number {
  return expectedRate(easeOf(question, concept, course));
}

/**
 * What one answer adds to the three tallies. Sums, so that it does not matter in which order two learners' answers are written.
 * @param before, after the learner's state before and after it
 * @param tookMs undefined where it was not measured
 */
export function gainsOf(
  answer: LoggedAnswer,
  { before, after, tallies }: { before: LearnerState; after: LearnerState; tallies: Tallies },
  tookMs: number | undefined,
): Tallies {
  const { conceptRate } = easeOf(tallies.question, tallies.concept, tallies.course);
  const was = before.concepts[answer.concept];
  const isRight = answer.isRight && answer.hints === 0;
  const gain = addToTally(EMPTY_TALLY, isRight, ability(before.overall, was?.trace ?? NEW_CONCEPT, conceptRate));
  const timed = { timed: tookMs === undefined ? 0 : 1, tookMs: tookMs ?? 0 };
  const end = endOf(was, after.concepts[answer.concept]);
  return {
    question: { ...gain, ...timed, ...NO_FATES, ...NOT_REACHED, toThree: 0 },
    concept: { ...gain, ...timed, ...end, ...NOT_REACHED },
    course: { ...gain, ...timed, ...end, ...NOT_REACHED },
  };
}

/** What a try adds that is no evidence of its learner, and yet says how the question goes. @returns undefined where that is nothing */
export function withReached(gains: Tallies | undefined, reached: Reached): Tallies | undefined {
  if (gains === undefined && reached.learners === 0 && reached.beyondHints === 0) return undefined;
  const nothing = { question: EMPTY_COURSE_TALLY, concept: EMPTY_COURSE_TALLY, course: EMPTY_COURSE_TALLY };
  const sum = gains ?? nothing;
  return { ...sum, question: { ...sum.question, ...reached } };
}

/** How long an answer to it takes the course in the mean, ms; undefined where too few were timed to say. */
export function usualMs({ timed, tookMs }: CourseTally): number | undefined {
  return timed < 5 ? undefined : tookMs / timed;
}

/** How many answers three right in a row take the course in the mean; undefined while nobody had them. */
export function usualToThree({ ended, spun, toThree }: CourseTally): number | undefined {
  return ended > spun ? toThree / (ended - spun) : undefined;
}

function endOf(was: ConceptState | undefined, is: ConceptState | undefined): Fates & { toThree: number } {
  const fate = is?.tries.fate ?? "open";
  const ended = Number(fate !== "open" && (was?.tries.fate ?? "open") === "open");
  const spun = ended * Number(fate === "spinning");
  return { ended, spun, toThree: (ended - spun) * (is?.tries.count ?? 0) };
}
