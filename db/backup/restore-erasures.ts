import type { Manifest } from "./backup-manifest.ts";
import { fromLine } from "./backup-row.ts";
import type { BackupStore } from "./backup-store.ts";
import { type ErasedLearner, listedErasures, readErasedAt } from "./erasure-list.ts";
import { readParts } from "./restore-parts.ts";

/**
 * Everyone who must not come back: the list beside the backups, and the backup's own table, because it reads learners
 * first and erasures later.
 */
export async function readErased(
  store: BackupStore,
  { name, tables }: Manifest,
  lists: readonly BackupStore[],
): Promise<ErasedLearner[]> {
  const erased = (await Promise.all(lists.map(listedErasures))).flat();
  const table = tables.find((each) => each.name === "erasures");
  if (table === undefined) return erased;
  const [tenant, id] = [table.columns.indexOf("tenant_id"), table.columns.indexOf("id")];
  for await (const lines of readParts(store, name, table)) {
    for (const line of lines) {
      const row = fromLine(line);
      erased.push({ tenantId: String(row[tenant]), learnerId: String(row[id]) });
    }
  }
  return erased;
}

/** Whoever was left out stands in the database's own list again, as one of whom copies and objects are still to be told. */
export async function recordErased(
  d1: D1Database,
  lists: readonly BackupStore[],
  leftOut: readonly ErasedLearner[],
): Promise<void> {
  for (const learner of leftOut) {
    const times = await Promise.all(lists.map((list) => readErasedAt(list, learner)));
    // Who is in no list stands in the table itself, with the time.
    const at = times.find((time) => time !== undefined) ?? 0;
    await d1
      .prepare(
        `INSERT INTO erasures (tenant_id, id, erased_at) VALUES (?, ?, ?)
         ON CONFLICT (tenant_id, id) DO UPDATE SET settled_at = NULL`,
      )
      .bind(learner.tenantId, learner.learnerId, at)
      .run();
  }
}
