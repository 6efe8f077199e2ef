import { env } from "cloudflare:workers";
import { eraseLearner } from "#workers/erasing.ts";
import { copiesForJobs, elsewhereOf } from "#workers/forgetting.ts";
import { advanceRetention, type Erase, type RetentionProgress, retentionStart } from "#workers/retention.ts";
import { tool } from "./tool.ts";

const DAY = 24 * 60 * 60_000;

/** Erases people as the daily job does: in the record and in every store beside it. */
export const eraseEverywhere: Erase = (scope, wish) => {
  const elsewhere = elsewhereOf(
    env,
    copiesForJobs(env, () => undefined),
  );
  // In tests of other days: a day that the wish knows, and no limit of it.
  return eraseLearner(elsewhere, scope, wish, () => (wish.unseen?.before ?? 0) + (wish.unseen?.days ?? 0) * DAY);
};

/** All steps of a day's retention. */
export async function runRetention(now: number, erase: Erase = eraseEverywhere): Promise<RetentionProgress> {
  let progress = retentionStart;
  while (progress.after !== null) progress = await advanceRetention({ d1: env.DB, tool, now, erase }, progress);
  return progress;
}
