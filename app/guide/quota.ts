import { z } from "zod";
import type { Brief, Usage } from "./voice.ts";

const figures = z.strictObject({
  messages: z.int().min(0).max(1_000_000_000),
  tokens: z.int().min(0).max(1_000_000_000_000),
});
/** What one holder may take. */
export const holderLimitsSchema = z.strictObject({ day: figures, month: figures });
export type HolderLimits = z.infer<typeof holderLimitsSchema>;

/** How much of a model a tenant grants: to each learner, to each course and to all of it, by day and month (UTC). */
export const quotaLimitsSchema = z.strictObject({
  learner: holderLimitsSchema,
  /** Instead, for those who teach; absent: as learners. */
  instructor: holderLimitsSchema.optional(),
  /** Each of those that have none of their own: see course-settings.ts. */
  course: holderLimitsSchema,
  tenant: holderLimitsSchema,
});
export type QuotaLimits = z.infer<typeof quotaLimitsSchema>;

export const quotaHolders = ["learner", "course", "tenant"] as const;
export type QuotaHolder = (typeof quotaHolders)[number];
export const quotaPeriods = ["day", "month"] as const;
export type QuotaPeriod = (typeof quotaPeriods)[number];

/** How long it is kept how much of a model was taken, days: a month after the month that it counts in. */
export const COUNTS_KEPT_DAYS = 62;

/** Enough for an evening's work of a learner and for a large course; a runaway stops long before it costs a fortune. */
export const DEFAULT_QUOTA: QuotaLimits = {
  learner: { day: { messages: 100, tokens: 300_000 }, month: { messages: 1_000, tokens: 3_000_000 } },
  course: { day: { messages: 10_000, tokens: 30_000_000 }, month: { messages: 100_000, tokens: 300_000_000 } },
  tenant: { day: { messages: 100_000, tokens: 300_000_000 }, month: { messages: 1_000_000, tokens: 3_000_000_000 } },
};

/** What holds for one person in a course: who teaches may have limits of their own, and so may a course. */
export function limitsOf(
  tenants: QuotaLimits,
  { teaches, ofCourse }: { teaches: boolean; ofCourse: HolderLimits | null },
): QuotaLimits {
  const learner = teaches && tenants.instructor !== undefined ? tenants.instructor : tenants.learner;
  return { ...tenants, learner, course: ofCourse ?? tenants.course };
}

/** Counted for one holder in one period. */
export type Used = { messages: number; tokens: number };

/** Whether one more message, with so many tokens, still keeps to a limit. */
export function isWithin(limit: Used, used: Used, tokens: number): boolean {
  return used.messages + 1 <= limit.messages && used.tokens + tokens <= limit.tokens;
}

/** @returns a day and its month as they are counted, in UTC: "2026-11-28", "2026-11" */
export function periodsAt(now: number): Record<QuotaPeriod, string> {
  const day = new Date(now).toISOString().slice(0, 10);
  return { day, month: day.slice(0, 7) };
}

/** So many characters count as a token where a model does not say: on the side of too many in most languages. */
const CHARACTERS_A_TOKEN = 3;

/** What a brief and the words said to it come to, by their length. */
export function estimateTokens({ instructions, messages }: Brief, said = 0): number {
  const told = messages.reduce((sum, { text }) => sum + text.length, instructions.length);
  return Math.ceil((told + said) / CHARACTERS_A_TOKEN);
}

/** @param said characters of the model's words, for where it does not count */
export function tokensOf(usage: Usage | undefined, brief: Brief, said: number): number {
  const input = usage?.input ?? estimateTokens(brief);
  return input + (usage?.output ?? Math.ceil(said / CHARACTERS_A_TOKEN));
}
