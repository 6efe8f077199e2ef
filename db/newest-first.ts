import { type SelectQueryBuilder, sql } from "kysely";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import type { OwnedTable, OwnedTables } from "./schema.ts";

/** Newest first, or in the other order. @property before where the page before ended: its last row's time and id */
export type NewestFirst = { limit: number; before?: { at: number; id: string }; sort?: TimeOrder };

const ways = { newest: ["desc", "<"], oldest: ["asc", ">"] } as const;

/**
 * A page of a list by a time, and within a millisecond by the id, as the list's index has it: nothing is sorted or skipped.
 * @param time the column, in ms
 */
export function newestFirst<Table extends OwnedTable, Row>(
  list: SelectQueryBuilder<OwnedTables, Table, Row>,
  time: keyof OwnedTables[Table] & string,
  { limit, before, sort = "newest" }: NewestFirst,
): SelectQueryBuilder<OwnedTables, Table, Row> {
  const at = sql.ref<number>(time);
  const id = sql.ref<string>("id");
  const [direction, beyond] = ways[sort];
  const page = list.orderBy(at, direction).orderBy(id, direction).limit(limit);
  if (before === undefined) return page;
  return page
    .where(at, `${beyond}=`, before.at)
    .where((eb) => eb.or([eb(at, beyond, before.at), eb(id, beyond, before.id)]));
}

/** The same by an id that goes by time. @param page.after the last one of the page before */
export function byId<Table extends OwnedTable, Row>(
  list: SelectQueryBuilder<OwnedTables, Table, Row>,
  { limit, after, sort }: { limit: number; after?: string | undefined; sort: TimeOrder },
): SelectQueryBuilder<OwnedTables, Table, Row> {
  const id = sql.ref<string>("id");
  const [direction, beyond] = ways[sort];
  const page = list.orderBy(id, direction).limit(limit);
  return after === undefined ? page : page.where(id, beyond, after);
}
