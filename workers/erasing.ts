import { type ErasedLearner, Erasure, type UnseenFor } from "#db/erasure.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { type Elsewhere, forgetLearner } from "./forgetting.ts";

/** @property actor who erases them, as the audit log names them @property unseen see Erasure.erase */
export type ErasureWish = { tenantId: string; learnerId: string; actor: string; unseen?: UnseenFor | undefined };

/**
 * Takes a learner out of the record, and then out of everywhere else: the one way in which anybody is erased while the tool is
 * running. From the commit on, no session of theirs enters. What cannot be told at once is told by the daily jobs.
 * @param scope of their tenant
 * @returns when it was done; undefined where they were gone before, or are not meant any more
 * @throws when it is not known to be done. The tombstone stands before anything is erased, so that a commit without an answer
 *   leaves no copy that counts; where nothing came of it, this learner does without copies until it ends.
 */
export async function eraseLearner(
  elsewhere: Elsewhere,
  scope: TenantScope,
  { tenantId, learnerId, actor, unseen }: ErasureWish,
  now: () => number,
): Promise<number | undefined> {
  await elsewhere.copies.bury({ tenantId, learnerId });
  const erasure = new Erasure(scope);
  const erasedAt = now();
  const erased: ErasedLearner | "gone" = await erasure.erase(learnerId, actor, erasedAt, unseen);
  if (erased === "gone") return undefined;
  try {
    await forgetLearner(elsewhere, { tenantId, erasedAt, ...erased }, scope);
    await erasure.settle(learnerId, now());
  } catch (error) {
    console.warn("an erasure is told everywhere by the daily jobs", String(error));
  }
  return erasedAt;
}
