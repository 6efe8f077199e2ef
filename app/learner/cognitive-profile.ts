import { z } from "zod";

/** The version of what is written here. */
export const PROFILE_VERSION = 1;

/** On how many answers or reviews something rests; and from 0 to 1, how much they tell. */
const support = {
  evidence: z.number().int().nonnegative(),
  confidence: z.number().min(0).max(1).optional(),
};

/** What the evidence says, from 0 to 1. */
const estimateSchema = z.looseObject({ value: z.number().min(0).max(1), ...support });

/** What is known of a learner and one concept. Absent: no evidence yet. */
const conceptStateSchema = z.looseObject({
  /** How likely a typical question is answered rightly. */
  mastery: estimateSchema.optional(),
  /** `stability`: days until recall is 90 % likely. `dueHour`: the hour from which on it is to be reviewed, counted since 1970. */
  memory: z
    .looseObject({ stability: z.number().positive().optional(), dueHour: z.number().int().optional(), ...support })
    .optional(),
  /** How many answers it took to three right in a row. */
  toThree: z.number().int().min(3).optional(),
});

/** What the evidence says about a learner, by concept id and over all. Members that are not known here survive reading and writing. */
export const cognitiveProfileSchema = z.looseObject({
  /** Of its shape; absent where it holds nothing yet. A later one is read as far as it is known here, and kept whole. */
  version: z.number().int().positive().optional(),
  concepts: z.record(z.string(), conceptStateSchema).optional(),
  /** `ratio`: answers to three in a row, over what it takes the class; below 1 is quicker. */
  velocity: z.looseObject({ ratio: z.number().positive(), ...support }).optional(),
  /** The share of due reviews that were recalled. */
  retention: estimateSchema.optional(),
  /** Hours of the learner's day in which they do surely better than at others. `lead`: how much more of the answers are right, less what was expected. */
  bestHours: z
    .array(z.looseObject({ from: z.number().int().min(0).max(23), lead: z.number(), ...support }))
    .max(8)
    .optional(),
});
export type CognitiveProfile = z.infer<typeof cognitiveProfileSchema>;

export const HOUR_MS = 3_600_000;

/** Whether a concept is to be reviewed. @param now ms */
export function isDueIn({ concepts }: CognitiveProfile, concept: string, now: number): boolean {
  const dueHour = concepts?.[concept]?.memory?.dueHour;
  return dueHour !== undefined && dueHour * HOUR_MS <= now;
}
