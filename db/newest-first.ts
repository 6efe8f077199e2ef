import { type SelectQueryBuilder, sql } from "kysely";
import type { OwnedTable, OwnedTables } from "./schema.ts";

/** Newest first. @property before where the page before ended: its last row's time and id */
export type NewestFirst = { limit: number; before?: { at: number; id: string } };

/**
 * A page of a list by a time, and within a millisecond by the id, as the list's index has it: nothing is sorted or skipped.
 * @param time the column, in ms
 */
export function newestFirst<Table extends OwnedTable, Row>(
  list: SelectQueryBuilder<OwnedTables, Table, Row>,
  time: keyof OwnedTables[Table] & string,
  { limit, before }: NewestFirst,
): SelectQueryBuilder<OwnedTables, Table, Row> {
  const at = sql.ref<number>(time);
  const id = sql.ref<string>("id");
  const page = list.orderBy(at, "desc").orderBy(id, "desc").limit(limit);
  if (before === undefined) return page;
  return page.where(at, "<=", before.at).where((eb) => eb.or([eb(at, "<", before.at), eb(id, "<", before.id)]));
}
