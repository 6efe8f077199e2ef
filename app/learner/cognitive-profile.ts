import { z } from "zod";

/** What the evidence says, from 0 to 1, and on how much evidence it rests. */
const estimateSchema = z.looseObject({
  value: z.number().min(0).max(1),
  evidence: z.number().int().nonnegative(),
});

/** What is known of a learner and one concept. Absent: no evidence yet. */
const conceptStateSchema = z.looseObject({
  mastery: estimateSchema.optional(),
  memory: estimateSchema.optional(),
  velocity: estimateSchema.optional(),
});

/** What the evidence says about a learner, by concept id. Members that are not known here survive reading and writing. */
export const cognitiveProfileSchema = z.looseObject({
  concepts: z.record(z.string(), conceptStateSchema).optional(),
});
export type CognitiveProfile = z.infer<typeof cognitiveProfileSchema>;
