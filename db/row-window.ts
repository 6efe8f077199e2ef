import { type Compilable, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { type Seen, WINDOW } from "#app/tenancy/seek-by-key.ts";
import type { OwnedTable, OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** The last key of a window; beyond all keys where the list ends in it. As often as it stands in a query, an index is followed to it. */
export type Edge = RawBuilder<string>;

/** As SQLite orders them: before every text, and, being no text, behind every one. */
const [BEFORE_ALL, BEHIND_ALL] = [sql`''`, sql`x''`];

/**
 * Reads one window of a list, where no index answers what is looked for: however much the tenant has, WINDOW of its rows are
 * looked at and no more.
 * @param keys the ids of all from where the window begins, in order
 * @param upTo what is looked for among them, not beyond the window's edge
 */
export async function readWindow<Table extends OwnedTable, Row>(
  scope: TenantScope,
  keys: SelectQueryBuilder<OwnedTables, Table, { id: string }>,
  order: "asc" | "desc",
  upTo: (edge: Edge) => Compilable<Row>,
): Promise<Seen<Row>> {
  const id = lastOf(keys);
  const edge = sql<string>`coalesce(${id}, ${order === "asc" ? BEHIND_ALL : BEFORE_ALL})`;
  return readTogether(scope, upTo(edge), id);
}

/**
 * The same of courses in the order of their titles, and of their ids where these are the same.
 * @param courses all from where the window begins, in order
 * @param upTo what is looked for among them, of which this is true
 */
export async function readTitleWindow<Row>(
  scope: TenantScope,
  courses: SelectQueryBuilder<OwnedTables, "lti_contexts", object>,
  upTo: (isWithin: RawBuilder<boolean>) => Compilable<Row>,
): Promise<Seen<Row>> {
  const [key, id] = [lastOf(courses.select("lti_contexts.sort_key")), lastOf(courses.select("lti_contexts.id"))];
  const [sortKey, ownId] = [sql.ref("lti_contexts.sort_key"), sql.ref("lti_contexts.id")];
  const edge = sql`(coalesce(${key}, ${BEHIND_ALL}), coalesce(${id}, ${BEHIND_ALL}))`;
  return readTogether(scope, upTo(sql<boolean>`(${sortKey}, ${ownId}) <= ${edge}`), id);
}

/** Nothing where the list ends before the window is full. */
function lastOf<Row>(all: SelectQueryBuilder<OwnedTables, OwnedTable, Row>) {
  return all.limit(1).offset(WINDOW - 1);
}

async function readTogether<Row>(
  scope: TenantScope,
  page: Compilable<Row>,
  last: SelectQueryBuilder<OwnedTables, OwnedTable, { id: string }>,
): Promise<Seen<Row>> {
  const [found, [edge]] = await scope.batch<[Row, { reached: string | null }]>([
    page,
    scope.tenant().select(last.$asScalar().as("reached")),
  ]);
  return { found, reached: edge?.reached ?? undefined };
}
