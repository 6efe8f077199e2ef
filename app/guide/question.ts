import { z } from "zod";
import { LONGEST_QUESTION } from "./question-length.ts";

const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** What a learner sends. The id is the browser's own, so that sending twice asks once. */
export const questionSchema = z.object({
  id,
  /** The last question of the conversation, where this one is to stand in its place: then that one goes, with its reply. */
  replaces: id.optional(),
  text: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1).max(LONGEST_QUESTION)),
});
export type Question = z.infer<typeof questionSchema>;
