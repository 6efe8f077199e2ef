import { steadily } from "../record/steady-d1.ts";
import type { ListedLearner } from "./erasure-list.ts";

/** Learners that one statement looks for. */
const TOGETHER = 1_000;

/** Of those who are listed as erased, the ones who are in the record: it went back to a time when they were there. */
export async function findUndone(d1: D1Database, listed: readonly ListedLearner[]): Promise<ListedLearner[]> {
  const found: ListedLearner[] = [];
  for (let at = 0; at < listed.length; at += TOGETHER) {
    const keys = listed.slice(at, at + TOGETHER).map(({ tenantId, learnerId }) => [tenantId, learnerId]);
    const standing = d1
      .prepare(
        `SELECT learner.tenant_id AS tenantId, learner.id AS learnerId
         FROM json_each(?) AS listed CROSS JOIN learner_profiles AS learner
         ON learner.tenant_id = listed.value ->> 0 AND learner.id = listed.value ->> 1`,
      )
      .bind(JSON.stringify(keys));
    found.push(...(await steadily(() => standing.all<ListedLearner>())).results);
  }
  return found;
}
