import type { Grade, GivenAnswer } from "#app/knowledge/grade-answer.ts";
import type { HelpOffer } from "#app/struggle/help-offer.ts";

/**
 * A concept that can be practised. @property known how surely it is known, 0 to 1; undefined without evidence
 * @property due its place among today's reviews, from 0; undefined where it is none of them
 */
export type PracticeTopic = {
  id: string;
  name: string;
  questions: number;
  known: number | undefined;
  due: number | undefined;
};

/** A question as a learner sees it: without what would give it away. @property isOneRight of options, exactly one is right */
export type ShownQuestion = {
  id: string;
  concept: { id: string; name: string };
  prompt: string;
  hints: number;
  hasSolution: boolean;
} & (
  | { kind: "choice"; options: string[]; isOneRight: boolean }
  | { kind: "numeric"; unit: string }
  | { kind: "short" }
);

/** Where a learner is with a set of concepts. @property done how many of its questions they have answered rightly */
export type PracticePlace = { question: ShownQuestion; done: number; of: number };

/** How an answer was given. @property id made by the page: sent twice, it counts once @property hour of the learner's day */
export type Try = {
  id: string;
  given: GivenAnswer;
  hints: number;
  hour: number | undefined;
  tookMs: number | undefined;
};

/**
 * What became of an answer. `mayTell`: whether the worked solution may be shown to this learner now.
 * `isKept`: whether it counts; not for previews and people without a name. `offer`: help, where it seems to be needed.
 * `restAfter`: so many minutes they have been at it, where it is time for a break. `isUnreachable`: it would count, but could
 * not be kept now.
 */
export type Tried = {
  grade: Grade;
  mayTell: boolean;
  isKept: boolean;
  isUnreachable?: true;
  offer: HelpOffer | undefined;
  restAfter: number | undefined;
};

/**
 * Practising in the course. All of it: @throws Refusal record_unavailable; but topics, a question, its hints and the verdict on an
 * answer come from a copy where there is one.
 */
export type Practising = {
  /** The course's concepts that have questions, in its order. */
  topics(): Promise<PracticeTopic[]>;
  /**
   * A question about a concept.
   * @param wanted the question's id; or, of the one that is left for another, its: then the next one, if there is another
   * @returns undefined where the concept has none
   */
  open(
    concept: string,
    wanted?: { question?: string | undefined; after?: string | undefined },
  ): Promise<PracticePlace | undefined>;
  /** The concept that a question is about. @returns undefined where there is no such question */
  conceptOf(questionId: string): Promise<string | undefined>;
  /** @param setId the practice set in which it is answered @returns undefined where there is no such question */
  answer(questionId: string, tried: Try, setId?: string): Promise<Tried | undefined>;
  /** They took a hint, or the worked solution: where they allow it, it counts as a sign. @param hints how many they have now */
  helped(questionId: string, help: "hint" | "solution", hints: number): Promise<void>;
  /** They say that they are stuck. @returns the help that fits; undefined where there is no such question */
  stuck(questionId: string, hints: number): Promise<HelpOffer | undefined>;
  /** The first hints of a question's ladder. */
  hints(questionId: string, upTo: number): Promise<string[]>;
  /** @returns undefined where there is none, and where it may not be told now */
  solution(questionId: string): Promise<string | undefined>;
};
