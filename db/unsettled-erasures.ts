import { z } from "zod";
import { steadily } from "./record/steady-d1.ts";

/** An erasure whose copies and objects may not have been cleared yet, and whose it is. */
export type TenantErasure = { tenantId: string; learnerId: string; erasedAt: number; ltiContextIds: string[] };
/** Where a page ended. */
export type ErasurePlace = Pick<TenantErasure, "tenantId" | "erasedAt" | "learnerId">;

const rowSchema = z.object({
  tenantId: z.string(),
  learnerId: z.string(),
  erasedAt: z.number(),
  ltiContextIds: z.preprocess((text) => JSON.parse(String(text)), z.array(z.string())),
});

/**
 * Those of any tenant, tenant by tenant, each one's oldest first. For the scheduled jobs, which have no tenant.
 * @param after the last one of the page before
 */
export async function findUnsettledErasures(
  d1: D1Database,
  limit: number,
  after: ErasurePlace | null,
): Promise<TenantErasure[]> {
  const { tenantId, erasedAt, learnerId } = after ?? { tenantId: "", erasedAt: 0, learnerId: "" };
  const unsettled = d1
    .prepare(
      `SELECT tenant_id AS tenantId, id AS learnerId, erased_at AS erasedAt, lti_context_ids AS ltiContextIds
       FROM erasures WHERE settled_at IS NULL AND (tenant_id, erased_at, id) > (?, ?, ?)
       ORDER BY tenant_id, erased_at, id LIMIT ?`,
    )
    .bind(tenantId, erasedAt, learnerId, limit);
  return z.array(rowSchema).parse((await steadily(() => unsettled.all())).results);
}
