import { Erasure } from "#db/erasure.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { findUnsettledErasures, type UnsettledErasure } from "#db/unsettled-erasures.ts";

/** Somewhere else where a learner has to be forgotten: may be told twice, and throws when it could not be done. */
export type ForgetElsewhere = (erasure: UnsettledErasure) => Promise<void>;

/** How many a step settles: each is some writes elsewhere, and hardly any CPU. */
const STEP = 10;

/**
 * Tells everywhere else of erasures that were not told yet, or of which nobody knows: then they count as settled.
 * @returns whether there may be more
 * @throws the last error, after each was tried: what could not be told stays unsettled
 */
export async function settleErasures(
  { DB }: Pick<Env, "DB">,
  elsewhere: readonly ForgetElsewhere[],
  now: number,
): Promise<boolean> {
  const unsettled = await findUnsettledErasures(DB, STEP);
  let failure: unknown;
  for (const erasure of unsettled) {
    try {
      for (const forget of elsewhere) await forget(erasure);
      await new Erasure(new TenantScope(DB, erasure.tenantId)).settle(erasure.learnerId, now);
    } catch (error) {
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return unsettled.length === STEP;
}
