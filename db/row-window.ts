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
  const [found, [last]] = await scope.batch<[Row, { reached: string | null }]>([
    upTo(edge),
    scope.tenant().select(full.$asScalar().as("reached")),
  ]);
  return { found, reached: last?.reached ?? undefined };
}
