import { z } from "zod";
import { questionDraftSchema } from "./course-question.ts";

/** What an instructor says of a concept: others by their names, passages by their labels ("2.3"). */
export const conceptDraftSchema = z.object({
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2_000),
  prerequisites: z.array(z.string().trim().min(1)).max(50),
  passages: z
    .array(
      z
        .string()
        .trim()
        .regex(/^\d+\.\d+$/),
    )
    .max(200),
});
export type ConceptDraft = z.infer<typeof conceptDraftSchema>;

/** A question as it is exchanged with other programs: its concept by name. */
export const namedQuestionSchema = z.intersection(questionDraftSchema, z.object({ concept: z.string().trim().min(1) }));
export type NamedQuestion = z.infer<typeof namedQuestionSchema>;

/** What is wrong with a row of an import, and what of it. @property row from 1, without the headings */
export type RowProblem = {
  row: number;
  problem: "concept" | "prerequisite" | "passage" | "repeated" | "cycle" | "shape";
  what: string;
};

/** The course's own name of a concept: from its name, letters and digits. */
export function conceptIdOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}
