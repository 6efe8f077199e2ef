import { z } from "zod";
import type { Erasure } from "./backup/erasure-list.ts";
import { steadily } from "./record/steady-d1.ts";

/** An erasure of which not everybody was told. ltiContextIds: the courses that the learner was in. */
export type UnsettledErasure = Erasure & { ltiContextIds: string[] };

const rowSchema = z.object({
  tenantId: z.string(),
  learnerId: z.string(),
  erasedAt: z.number(),
  ltiContextIds: z.preprocess((text) => JSON.parse(String(text)), z.array(z.string())),
});

/** Those of any tenant, oldest first. For the scheduled jobs, which have no tenant. */
export async function findUnsettledErasures(d1: D1Database, limit: number): Promise<UnsettledErasure[]> {
  const unsettled = d1
    .prepare(
      `SELECT tenant_id AS tenantId, id AS learnerId, erased_at AS erasedAt, lti_context_ids AS ltiContextIds
       FROM erasures WHERE settled_at IS NULL ORDER BY erased_at LIMIT ?`,
    )
    .bind(limit);
  return z.array(rowSchema).parse((await steadily(() => unsettled.all())).results);
}
