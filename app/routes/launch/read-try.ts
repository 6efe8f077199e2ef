import { z } from "zod";
import { MOST_HINTS, MOST_OPTIONS } from "#app/knowledge/course-question.ts";
import type { Try } from "#app/learner/practising.ts";
import { helpAnswers } from "#app/struggle/help-offer.ts";

/** Longer than this, a page lay open, and nobody was thinking. */
const LONGEST_MS = 30 * 60_000;

const intents = ["check", "hint", "solution", "stuck", ...helpAnswers] as const;
type Intent = (typeof intents)[number];

const trySchema = z.object({
  question: z.string().max(100).catch(""),
  /** Where a page did not give one, the answer is one of its own. */
  try: z.uuid().catch(() => crypto.randomUUID()),
  shown: z.coerce.number().int().catch(Number.NaN),
  hints: z.coerce.number().int().min(0).max(MOST_HINTS).catch(0),
  hour: z.coerce.number().int().min(0).max(23).optional().catch(undefined),
  intent: z.enum(intents).catch("check"),
  text: z.string().max(4_000).optional().catch(undefined),
});

/** What a page of practice posts. Whatever it is, it can be answered: what is no answer is graded as none. */
export function readTry(form: URLSearchParams, now: number): { questionId: string; intent: Intent; tried: Try } {
  const said = trySchema.parse(Object.fromEntries(form));
  const options = [...new Set(form.getAll("option").map(Number))].filter(
    (option) => Number.isInteger(option) && option >= 0 && option < MOST_OPTIONS,
  );
  const took = now - said.shown;
  return {
    questionId: said.question,
    intent: said.intent,
    tried: {
      id: said.try,
      given: said.text === undefined ? { options } : { text: said.text },
      hints: said.hints,
      hour: said.hour,
      tookMs: took >= 0 && took <= LONGEST_MS ? took : undefined,
    },
  };
}
