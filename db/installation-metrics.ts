import { steadily } from "./record/steady-d1.ts";

/**
 * Deletes the oldest figures of what was asked before a tenant was known: they are no tenant's, so no scope reaches them. A
 * step: call again until fewer than `limit` are deleted.
 * @param before ms: those of hours that began earlier
 * @returns how many were deleted
 */
export async function deleteInstallationMetrics(d1: D1Database, before: number, limit: number): Promise<number> {
  const oldest = d1
    .prepare(
      `DELETE FROM metrics WHERE tenant_id = '' AND (name, hour) IN
       (SELECT name, hour FROM metrics WHERE tenant_id = '' AND hour < ? ORDER BY hour, name LIMIT ?)`,
    )
    .bind(before, limit);
  return (await steadily(() => oldest.run())).meta.changes;
}
