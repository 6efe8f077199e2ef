import { z } from "zod";

/** Strictest first. */
export const answerPolicies = ["hints", "tries", "open"] as const;

/** What an instructor lets the Guide give away. */
export const answerPolicySchema = z.object({
  /** Hints only; final answers and worked solutions after so many tries; or whenever asked for. */
  answers: z.enum(answerPolicies),
  /** What a learner must have tried first, where the policy is "tries". */
  tries: z.int().min(1).max(20),
});
export type AnswerPolicy = z.infer<typeof answerPolicySchema>;

/** Nothing is stricter: it also holds where nobody can tell what was chosen. */
export const STRICTEST_POLICY: AnswerPolicy = { answers: "hints", tries: 3 };

/** What a tenant says of its courses: what holds where a course chose nothing, and the most that any of them may give away. */
export const answerRulesSchema = z.strictObject({ usual: answerPolicySchema, most: answerPolicySchema });
export type AnswerRules = z.infer<typeof answerRulesSchema>;

export const DEFAULT_ANSWER_RULES: AnswerRules = { usual: STRICTEST_POLICY, most: { answers: "open", tries: 1 } };

/** @param chosen the course's own choice; null: as the institution has it */
export function policyInForce({ usual, most }: AnswerRules, chosen: AnswerPolicy | null): AnswerPolicy {
  return stricter(chosen ?? usual, most);
}

/** Whether a tenant with such rules lets a course give that much away. */
export function isGranted({ most }: AnswerRules, policy: AnswerPolicy): boolean {
  return stricter(policy, most) === policy;
}

/** The one of two that gives away less; the first of two that give away the same. */
function stricter(one: AnswerPolicy, other: AnswerPolicy): AnswerPolicy {
  const rank = ({ answers }: AnswerPolicy) => answerPolicies.indexOf(answers);
  if (rank(one) !== rank(other)) return rank(one) < rank(other) ? one : other;
  return one.answers === "tries" && one.tries < other.tries ? other : one;
}

/** @param tries how often the learner tried this very task */
export function mayTellAnswer({ answers, tries: needed }: AnswerPolicy, tries: number): boolean {
  return answers === "open" || (answers === "tries" && tries >= needed);
}

/** What the fields of a form choose. @returns undefined where that is no policy */
export function readAnswerPolicy(fields: { answers: unknown; tries: unknown }): AnswerPolicy | undefined {
  const answers = answerPolicySchema.shape.answers.safeParse(fields.answers);
  if (!answers.success) return undefined;
  // Of use with one of the three alone: with the others whatever stands in its field is no fault.
  const tries = answers.data === "tries" ? Number(fields.tries || Number.NaN) : STRICTEST_POLICY.tries;
  const read = answerPolicySchema.safeParse({ answers: answers.data, tries });
  return read.success ? read.data : undefined;
}
