import type { GivenAnswer } from "#app/knowledge/grade-answer.ts";
import type { CognitiveProfile } from "./cognitive-profile.ts";
import {
  type CourseTally,
  EMPTY_COURSE_TALLY,
  expectedOf,
  gainsOf,
  type Tallies,
  type Reached,
  usualToThree,
  withReached,
} from "./course-tally.ts";
import { describeLearner } from "./describe-learner.ts";
import { afterPractice, type LearnerState, type LoggedAnswer, NEW_STATE, replayPractice } from "./learner-state.ts";
import { masteryOf } from "./mastery.ts";
import { BREAK_AFTER_NOTHING } from "./study-session.ts";

/**
 * An answer of a learner, as it is kept.
 * @property id given by the page @property seq 1, 2, … of this learner @property hour of the learner's own day, 0 to 23
 * @property contested the learner said that it is wrong about them @property set the practice set in which it was given
 */
export type KeptAnswer = LoggedAnswer & {
  id: string;
  seq: number;
  questionId: string;
  given: GivenAnswer | Told;
  hour: number;
  tookMs: number | undefined;
  contested: boolean;
  set?: string | undefined;
};

/** In the place of an answer: the worked solution was shown. It is no try, and what follows it for a while is no evidence. */
export type Told = { told: "solution" };

/** What is known of a learner, and of their course. @property stateSeq the last answer that is in the state; 0 where there is none */
export type Knowledge = {
  /** Whether the learner allows a profile. */
  mayProfile: boolean;
  profileVersion: number;
  state: LearnerState;
  stateSeq: number;
  concepts: ReadonlyMap<string, CourseTally>;
  course: CourseTally;
};

/** What an answer follows. @property tries the learner's earlier ones to the same question, newest first */
export type PracticeStanding = Knowledge & { lastSeq: number; question: CourseTally; tries: readonly KeptAnswer[] };

/** A graded answer before it has its place in the log. */
export type NewAnswer = Pick<
  KeptAnswer,
  "id" | "concept" | "questionId" | "given" | "isRight" | "hints" | "hour" | "tookMs" | "answeredAt" | "set"
>;

/** What an answer changes: see PracticeLog.keep. @property wrong the wrong options that somebody chose when they were first asked */
export type PracticeChange = {
  answer: KeptAnswer;
  wrong: readonly string[];
  known: { state: LearnerState; profile: CognitiveProfile; version: number } | undefined;
  gains: Tallies | undefined;
};

/**
 * Places an answer in the log, and says what it changes.
 * @param recent the learner's latest answers, for what a profile says of hours and pace
 * @param asked how many hints the question has, and which of its wrong options were chosen, in their words
 */
export function placeAnswer(
  standing: PracticeStanding,
  given: NewAnswer,
  recent: readonly KeptAnswer[],
  asked: { ladder: number; wrong: readonly string[] },
): PracticeChange {
  const tallies: Tallies = {
    question: standing.question,
    concept: standing.concepts.get(given.concept) ?? EMPTY_COURSE_TALLY,
    course: standing.course,
  };
  const answer: KeptAnswer = {
    ...given,
    seq: standing.lastSeq + 1,
    isFirst: !wasTold(given) && !isFollowing(standing.tries, given.answeredAt),
    expected: expectedOf(tallies),
    contested: false,
  };
  if (!standing.mayProfile) return { answer, wrong: [], known: undefined, gains: undefined };
  const before = standing.state;
  const state = afterPractice(before, answer);
  const reached = reachedBy(given, standing.tries, asked.ladder);
  return {
    answer,
    wrong: reached.learners === 0 ? [] : asked.wrong,
    known: { state, profile: profileOf(state, standing, [answer, ...recent]), version: standing.profileVersion },
    gains: withReached(
      answer.isFirst ? gainsOf(answer, { before, after: state, tallies }, answer.tookMs) : undefined,
      reached,
    ),
  };
}

/** Whether one is at a question still: it was tried, or its solution was shown, a moment ago. @param tries newest first */
export function isFollowing([last]: readonly KeptAnswer[], now: number): boolean {
  return last !== undefined && now - last.answeredAt <= BREAK_AFTER_NOTHING;
}

/** Each learner counts once, however often they try. */
function reachedBy(given: NewAnswer, before: readonly NewAnswer[], ladder: number): Reached {
  if (wasTold(given)) return { learners: 0, beyondHints: 0 };
  const earlier = before.filter((each) => !wasTold(each));
  const isBeyond = ({ isRight, hints }: NewAnswer) => ladder > 0 && !isRight && hints >= ladder;
  return {
    learners: Number(earlier.length === 0),
    beyondHints: Number(isBeyond(given) && !earlier.some(isBeyond)),
  };
}

/** What a state says of its learner. @param answers the latest ones */
export function profileOf(
  state: LearnerState,
  { concepts, course }: Pick<Knowledge, "concepts" | "course">,
  answers: readonly KeptAnswer[],
): CognitiveProfile {
  return describeLearner({
    concepts: Object.entries(state.concepts).map(([concept, { trace, memory, toThree, lastAt }]) => {
      const tally = concepts.get(concept) ?? EMPTY_COURSE_TALLY;
      return {
        concept,
        mastery: masteryOf(state.overall, trace, { concept: tally, course }),
        memory,
        toThree,
        classToThree: usualToThree(tally),
        lastAt,
      };
    }),
    reviews: state.reviews,
    answers: answers.filter(isEvidence).map(({ hour, isRight, hints, expected }) => ({
      hour,
      residual: Number(isRight && hints === 0) - expected,
    })),
  });
}

/** The state that a log makes. @param log newest first, as it is read */
export function stateOf(log: readonly KeptAnswer[]): LearnerState {
  return log.length === 0 ? NEW_STATE : replayPractice(log.filter(isEvidence).toReversed());
}

/** How often a learner tried a question without getting it right. */
export function failedTries(tries: readonly KeptAnswer[]): number {
  return tries.filter((each) => !each.isRight && !wasTold(each)).length;
}

/** Whether it stands for a solution that was shown, and for no try. */
export function wasTold({ given }: Pick<KeptAnswer, "given">): boolean {
  return "told" in given;
}

function isEvidence({ isFirst, contested }: KeptAnswer): boolean {
  return isFirst && !contested;
}
