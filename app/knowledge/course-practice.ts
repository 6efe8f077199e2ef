import { z } from "zod";
import { questionDraftSchema } from "./course-question.ts";

const text = z.string();

/** What a course can be practised by: its concepts in its order, with those that come before, and its questions. */
export const coursePracticeSchema = z.object({
  concepts: z.array(z.object({ id: text, name: text, prerequisites: z.array(text) })),
  questions: z.array(z.intersection(questionDraftSchema, z.object({ id: text, concept: text }))),
});

export type CoursePractice = z.infer<typeof coursePracticeSchema>;
