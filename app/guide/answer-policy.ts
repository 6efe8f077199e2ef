import { z } from "zod";

export const answerPolicies = ["hints", "tries", "open"] as const;

/** What an instructor lets the Guide give away. Without a choice of theirs: hints only. */
export const answerPolicySchema = z.object({
  /** Hints only; final answers and worked solutions after so many tries; or whenever asked for. */
  answers: z.enum(answerPolicies),
  /** What a learner must have tried first, where the policy is "tries". */
  tries: z.int().min(1).max(20),
});
export type AnswerPolicy = z.infer<typeof answerPolicySchema>;

export const DEFAULT_POLICY: AnswerPolicy = { answers: "hints", tries: 3 };

/** @param tries how often the learner tried this very task */
export function mayTellAnswer({ answers, tries: needed }: AnswerPolicy, tries: number): boolean {
  return answers === "open" || (answers === "tries" && tries >= needed);
}
