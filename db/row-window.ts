import { type Compilable, expressionBuilder, type SelectQueryBuilder } from "kysely";
import { type Seen, WINDOW } from "#app/tenancy/seek-by-key.ts";
import type { OwnedTable, OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** The last key of a window, as a query that stands in another. */
export type Edge = SelectQueryBuilder<OwnedTables, never, { edge: string }>;

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
  const edge = expressionBuilder<OwnedTables>()
    .selectFrom(keys.limit(WINDOW).as("looked"))
    .select(({ fn }) => (order === "asc" ? fn.max<string>("looked.id") : fn.min<string>("looked.id")).as("edge"));
  // Where the window is not full, the list ends in it.
  const full = edge.having(({ fn }) => fn.countAll(), "=", WINDOW);
  return readTogether(scope, upTo(edge), full);
}

/** The key and the id of a window's last row. */
export type TitleEdge = { key: SelectQueryBuilder<OwnedTables, never, { key: string | null }>; id: Edge };

/**
 * The same of courses in the order of their titles, and of their ids where these are the same.
 * @param keys the keys and ids of all from where the window begins, in order
 */
export async function readTitleWindow<Row>(
  scope: TenantScope,
  keys: SelectQueryBuilder<OwnedTables, "lti_contexts", { sort_key: string | null; id: string }>,
  upTo: (edge: TitleEdge) => Compilable<Row>,
): Promise<Seen<Row>> {
  const window = expressionBuilder<OwnedTables>().selectFrom(keys.limit(WINDOW).as("looked"));
  const last = window.orderBy("looked.sort_key", "desc").orderBy("looked.id", "desc").limit(1);
  const count = window.select(({ fn }) => fn.countAll<number>().as("count"));
  const id = last.select("looked.id as edge");
  const edge = { key: window.select(({ fn }) => fn.max("looked.sort_key").as("key")), id };
  return readTogether(scope, upTo(edge), id.where(count, "=", WINDOW));
}

async function readTogether<Row>(
  scope: TenantScope,
  page: Compilable<Row>,
  full: SelectQueryBuilder<OwnedTables, never, { edge: string }>,
): Promise<Seen<Row>> {
  const [found, [last]] = await scope.batch<[Row, { reached: string | null }]>([
    page,
    scope.tenant().select(full.$asScalar().as("reached")),
  ]);
  return { found, reached: last?.reached ?? undefined };
}
