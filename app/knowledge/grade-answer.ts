import type { QuestionDraft } from "./course-question.ts";
import { gradeNumber } from "./grade-number.ts";
import { gradeText } from "./grade-text.ts";

/** What a learner gave: the places of the options they chose (from 0), or what they wrote. */
export type GivenAnswer = { options: readonly number[] } | { text: string };

/**
 * What an answer is worth. `unclear`: it is no answer yet, so it is no evidence and no try; the note says what is missing.
 * A note may also say why something is wrong, or what was overlooked in something right.
 */
export type Grade = { verdict: "right" | "wrong" | "unclear"; note?: GradeNote };
export type GradeNote =
  | "empty"
  | "too-long"
  | "no-number"
  | "choose-one"
  | "some-right"
  | "unit-missing"
  | "other-unit"
  | "check-spelling";

/** Nobody writes more than this as an answer. */
const LONGEST = 400;

/** Grades an answer to a question. The same answer always gets the same grade. */
export function gradeAnswer(question: QuestionDraft, given: GivenAnswer): Grade {
  if (question.kind === "choice")
    return gradeChoice(question.answer.options, "options" in given ? new Set(given.options) : new Set());
  const text = "text" in given ? given.text.trim() : "";
  if (text === "") return { verdict: "unclear", note: "empty" };
  if (text.length > LONGEST) return { verdict: "unclear", note: "too-long" };
  return question.kind === "numeric" ? gradeNumber(question.answer, text) : gradeText(question.answer.accepted, text);
}

function gradeChoice(options: readonly { correct: boolean }[], chosen: ReadonlySet<number>): Grade {
  const picked = options.map((_, at) => chosen.has(at));
  const count = picked.filter(Boolean).length;
  if (count === 0) return { verdict: "unclear", note: "empty" };
  const right = options.filter(({ correct }) => correct).length;
  if (right === 1 && count > 1) return { verdict: "unclear", note: "choose-one" };
  if (options.every(({ correct }, at) => correct === picked[at])) return { verdict: "right" };
  const isPart = options.every(({ correct }, at) => correct || !picked[at]);
  return isPart ? { verdict: "wrong", note: "some-right" } : { verdict: "wrong" };
}
