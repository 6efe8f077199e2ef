import { z } from "zod";

/** Room for a long question, hint or solution, with its code and formulas. */
const text = z.string().trim().max(8_000);
const short = z.string().trim().min(1).max(400);

/** How many hints a ladder may have: a nudge, where to look, the next step, nearly everything; and two more. */
export const MOST_HINTS = 6;
export const MOST_OPTIONS = 8;

const common = {
  prompt: text.min(1),
  /** The hint ladder: each gives away more than the one before. */
  hints: z.array(text.min(1)).max(MOST_HINTS),
  /** The worked solution; '' where there is none. */
  solution: text,
};

export const choiceAnswer = z.object({
  options: z
    .array(z.object({ text: short, correct: z.boolean() }))
    .min(2)
    .max(MOST_OPTIONS)
    .refine((options) => options.some(({ correct }) => correct), "no_correct_option"),
});
export const numericAnswer = z.object({
  value: z.number(),
  /** How far an answer may lie off, in the same unit; 0 means exactly. */
  tolerance: z.number().nonnegative(),
  unit: z.string().trim().max(40),
});
export const shortAnswer = z.object({ accepted: z.array(short).min(1).max(20) });

/** What an instructor says of a question. */
export const questionDraftSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("choice"), answer: choiceAnswer, ...common }),
  z.object({ kind: z.literal("numeric"), answer: numericAnswer, ...common }),
  z.object({ kind: z.literal("short"), answer: shortAnswer, ...common }),
]);
export type QuestionDraft = z.infer<typeof questionDraftSchema>;

/** A question that a course asks about a concept. @property concept the concept's id */
export type CourseQuestion = QuestionDraft & { id: string; concept: string };

/**
 * A question of which only that was read by which it is found: a course has hundreds of them, and a turn of the Guide needs few.
 * @property whole reads the rest
 */
export type CourseTask = Pick<CourseQuestion, "id" | "concept" | "prompt"> & { whole(): CourseQuestion };

/** What a list says of a question. @property hints how many @property isSolved it has a worked solution */
export type QuestionOutline = Pick<CourseQuestion, "id" | "concept" | "kind" | "prompt"> & {
  hints: number;
  isSolved: boolean;
};

export function outlineOf({ id, concept, kind, prompt, hints, solution }: CourseQuestion): QuestionOutline {
  return { id, concept, kind, prompt, hints: hints.length, isSolved: solution !== "" };
}

/** The words of the options that are wrong. @param chosen places of those that are looked at; undefined for all */
export function wrongOptions(question: QuestionDraft, chosen?: readonly number[]): string[] {
  if (question.kind !== "choice") return [];
  const looked = question.answer.options.filter((_, at) => chosen === undefined || chosen.includes(at));
  return looked.filter(({ correct }) => !correct).map(({ text: words }) => words);
}
