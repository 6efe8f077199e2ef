import { z } from "zod";
import type { CrisisHelp } from "./crisis-policy.ts";
import { LONGEST_QUESTION } from "./question-length.ts";

export const instructorQuestionStates = ["open", "answered", "closed"] as const;
export type InstructorQuestionState = (typeof instructorQuestionStates)[number];

/** The longest answer of an instructor, and the longest reply of the Guide that is shown to them, characters. */
export const LONGEST_ANSWER = 8_000;

/**
 * A question that a learner handed over to those who teach their course. Times in ms.
 * @property reply what the Guide had replied, where the learner chose to show it
 */
export type InstructorQuestion = {
  id: string;
  question: string;
  reply: string | undefined;
  state: InstructorQuestionState;
  answer: string | undefined;
  createdAt: number;
  updatedAt: number;
};

/** The same as those who teach see it. @property isPreview somebody looked at the course as a learner would */
export type LearnersQuestion = InstructorQuestion & { learnerName: string | undefined; isPreview: boolean };

/** A page, newest first. @property next where the next one begins, undefined at the end */
export type QuestionPage<Question extends InstructorQuestion> = { questions: Question[]; next: string | undefined };

const text = (longest: number) =>
  z
    .string()
    .transform((given) => given.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1).max(longest));

/** What a learner sends. The id is the browser's own, so that sending twice asks once. */
export const handedQuestionSchema = z.object({ id: z.uuid(), question: text(LONGEST_QUESTION) });

/** What an instructor answers. */
export const instructorAnswerSchema = text(LONGEST_ANSWER);

/** Between a learner and those who teach: the learner's side. */
export type AskingInstructor = {
  /**
   * Hands a question over. What names a person is taken out of it. The same id again asks once. Where its words say that the
   * learner may be in danger, whom the policy names is told, as of a message.
   * @param reply what the Guide had replied, if that is to be shown
   * @returns full: too many of theirs wait for an answer. taken: the id is another question's
   * @throws Refusal record_unavailable
   */
  ask(question: { id: string; question: string }, reply: string | undefined): Promise<"asked" | "full" | "taken">;
  /** For whom such words show in danger. While nobody can tell, what everybody is shown. */
  help(): Promise<CrisisHelp>;
  /** Their own in this course. @throws Refusal record_unavailable */
  list(before: string | undefined): Promise<QuestionPage<InstructorQuestion>>;
  /** Takes one back, or away, with its answer. @returns false unless it is theirs @throws Refusal record_unavailable */
  withdraw(id: string): Promise<boolean>;
  /** They have read the answer. @returns false unless it is theirs, and answered @throws Refusal record_unavailable */
  close(id: string): Promise<boolean>;
  /** The newest that was answered and not closed. @returns undefined where there is none, and while nobody can tell */
  answered(): Promise<InstructorQuestion | undefined>;
};

/** The side of those who teach. */
export type AnsweringLearners = {
  /** Those of the course in such a state. */
  list(state: InstructorQuestionState, before: string | undefined): Promise<QuestionPage<LearnersQuestion>>;
  /** Answers, or answers otherwise. @returns false when the course has no such question */
  answer(id: string, answer: string): Promise<boolean>;
  /** Takes it off the list, or puts it on again. @returns false when the course has no such question */
  setClosed(id: string, isClosed: boolean): Promise<boolean>;
};
