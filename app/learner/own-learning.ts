import type { LastKnown } from "./last-known.ts";
import type { Mastery } from "./mastery.ts";

/** The days from now on of which a memory's curve tells. */
export const CURVE_DAYS = [0, 1, 2, 4, 7, 10, 14, 18, 22, 26, 30] as const;

/**
 * What is known of a learner and a concept of this course.
 * @property memory when it is due, ms, and how likely it is recalled on each of CURVE_DAYS, from 0 to 1; no
 * curve while a copy tells, nor reasons of the mastery
 */
export type KnownConcept = {
  id: string;
  name: string;
  mastery: Mastery;
  memory: { curve: readonly number[] | undefined; dueAt: number } | undefined;
  isDue: boolean;
};

/** An answer, as its learner sees it. @property question its words; undefined where the question is gone @property at ms */
export type OwnAnswer = {
  id: string;
  concept: string | undefined;
  question: string | undefined;
  isRight: boolean;
  hints: number;
  /** It is no answer: its solution was shown. */
  wasTold: boolean;
  /** Whether it says anything about the learner: later tries, and what they contested, do not. */
  counts: boolean;
  contested: boolean;
  at: number;
};

/**
 * All that a learner's own page shows.
 * @property mayProfile undefined: not asked yet
 * @property mayObserve whether what they do may be observed; undefined: not asked yet
 * @property wantsOffers whether help is offered unasked
 * @property sharesStruggle whether those who teach may know their difficulties by name; undefined: not asked yet
 * @property mayShare whether the institution has names shown at all
 * @property isHeldBack all of these are off, whatever they said: they may be minors, and nobody has authorised it yet
 * @property isPreview nothing is ever kept of this visit
 * @property asOf the record cannot be read: of when the copy is that tells, ms
 */
export type OwnLearning = {
  isPreview: boolean;
  asOf: number | undefined;
  isHeldBack: boolean;
  mayProfile: boolean | undefined;
  mayObserve: boolean | undefined;
  wantsOffers: boolean;
  sharesStruggle: boolean | undefined;
  mayShare: boolean;
  /** Undefined while nobody can tell. */
  concepts: KnownConcept[] | undefined;
  /** All concepts of the course; none while a copy tells. */
  map: { id: string; name: string; prerequisites: string[]; canPractise: boolean }[];
  profile: Omit<LastKnown["profile"], "concepts">;
  /** Undefined while nobody can tell. */
  answers: OwnAnswer[] | undefined;
};

/** The learner's own page. All of it: @throws Refusal record_unavailable */
export type Learning = {
  /** While the record cannot be read, a copy tells of what is the learner's; where there is none, it is refused. */
  view(): Promise<OwnLearning>;
  /** Whether a profile may be kept. No takes away what there was; yes makes it from the answers that are kept. */
  allowProfile(isAllowed: boolean): Promise<void>;
  /** Whether what they do may be observed. No takes away what was noticed by it. */
  allowObserving(isAllowed: boolean): Promise<void>;
  /** Whether help is offered unasked. */
  wantOffers(areWanted: boolean): Promise<void>;
  /** Whether those who teach may know by name at which concepts they have a difficulty. It holds at once. */
  share(isAllowed: boolean): Promise<void>;
  /** Says that an answer is wrong about them: it does not count any more. @returns false when it is not theirs */
  contest(answerId: string): Promise<boolean>;
  /** None of the answers so far counts any more. */
  startAnew(): Promise<void>;
};
