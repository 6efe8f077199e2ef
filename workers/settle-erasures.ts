import { Erasure } from "#db/erasure.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { type ErasurePlace, findUnsettledErasures, type TenantErasure } from "#db/unsettled-erasures.ts";

/** Somewhere else where a learner has to be forgotten: may be told twice, and throws when it could not be done. @param scope of their tenant */
export type ForgetElsewhere = (erasure: TenantErasure, scope: TenantScope) => Promise<void>;

/** A step of settling. next: where the one after it goes on; null: these were the last. failures: those that stay unsettled. */
export type SettledPage = { next: ErasurePlace | null; settled: number; failures: string[] };

/** How many a step settles: each is some writes elsewhere, and hardly any CPU. */
const PAGE = 10;
/** The steps of a day: what is beyond them waits for the next. */
const STEPS = 100;

/** Tells everywhere else of erasures that were not told yet, or of which nobody knows: then they count as settled. */
export async function settlePage(
  { DB }: Pick<Env, "DB">,
  elsewhere: ForgetElsewhere,
  now: number,
  after: ErasurePlace | null,
): Promise<SettledPage> {
  const page = await findUnsettledErasures(DB, PAGE, after);
  const failures: string[] = [];
  for (const erasure of page) {
    const scope = new TenantScope(DB, erasure.tenantId);
    try {
      await elsewhere(erasure, scope);
      await new Erasure(scope).settle(erasure.learnerId, now);
    } catch (error) {
      failures.push(String(error));
    }
  }
  const { tenantId, erasedAt, learnerId } = page.at(-1) ?? { tenantId: "", erasedAt: 0, learnerId: "" };
  const next = page.length === PAGE ? { tenantId, erasedAt, learnerId } : null;
  return { next, settled: page.length - failures.length, failures };
}

/**
 * Goes through all of them, past those that fail: what cannot be told holds up nobody. Says at the end what is left.
 * @param step settles a page
 * @returns how many were settled, and how many could not be
 */
export async function settleErasures(
  step: (after: ErasurePlace | null) => Promise<SettledPage>,
  steps = STEPS,
): Promise<{ settled: number; failed: number }> {
  const told = { settled: 0, failed: 0 };
  let last: string | undefined;
  let after: ErasurePlace | null = null;
  for (let count = 0; count < steps; count++) {
    const { next, settled, failures }: SettledPage = await step(after);
    told.settled += settled;
    told.failed += failures.length;
    last = failures.at(-1) ?? last;
    after = next;
    if (after === null) break;
  }
  if (last !== undefined) console.warn("erasures are not settled yet", told.failed, last);
  if (after !== null) console.warn("more erasures wait for tomorrow", told.settled);
  return told;
}
