import type { Manifest } from "./backup-manifest.ts";
import { BackupRefused } from "./backup-refused.ts";
import { fromLine } from "./backup-row.ts";
import type { BackupStore } from "./backup-store.ts";
import { type ListedLearner, readErasedAt, readErasureList } from "./erasure-list.ts";
import { readParts } from "./restore-parts.ts";

/**
 * The lists of erasures, put together.
 * @param places where they may lie
 * @returns undefined where there is none, and that was agreed to
 * @throws BackupRefused when there is none, or each has fewer entries than when the backup was made: then it is cut
 */
export async function requireErasureList(
  { name, erasures: atLeast }: Manifest,
  places: readonly BackupStore[],
  withoutErasures: boolean,
): Promise<ListedLearner[] | undefined> {
  const lists = (await Promise.all(places.map(readErasureList))).filter((list) => list !== undefined);
  const longest = Math.max(...lists.map(({ length }) => length));
  if (!withoutErasures && longest < atLeast) {
    const wrong =
      lists.length === 0
        ? `There is no list of erasures beside the backup ${name}`
        : `The list of erasures has ${longest} entries, and had ${atLeast} when the backup ${name} was made`;
    throw new BackupRefused(
      `${wrong}: who was erased since would be back. Put the folder erasures/ beside backups/, or say --without-erasures.`,
    );
  }
  if (lists.length === 0) return undefined;
  const byName = new Map(lists.flat().map((learner) => [`${learner.tenantId}/${learner.learnerId}`, learner]));
  return [...byName.values()];
}

/**
 * Everyone who must not come back: who is listed, and the backup's own table, because it reads learners first and erasures
 * later.
 */
export async function readErased(
  store: BackupStore,
  { name, tables }: Manifest,
  listed: readonly ListedLearner[],
): Promise<ListedLearner[]> {
  const erased = [...listed];
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
  leftOut: readonly ListedLearner[],
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
