import { expect } from "vitest";
import type { OwnedTable } from "#db/schema.ts";
import { ownedTables } from "#db/owned-tables.ts";
import { derived, type Holdings } from "./holdings.ts";

type Row = Record<string, unknown>;
type Contents = Record<string, Row[]>;

/** Parents before children. */
const tables = [...ownedTables] as OwnedTable[];
/** What the oracle does not foresee: ids that nothing names, hashes, and what is checked in another way. */
const unforeseen: Record<string, readonly string[]> = {
  memberships: ["id"],
  concept_courses: ["id"],
  prerequisites: ["id"],
  concept_passages: ["id"],
  audit_log: ["id", "hash", "previous_hash"],
  audit_checkpoints: ["id", "hash", "signature"],
  lti_contexts: ["material_revision"],
};
const byTrigger = new Set(["deployment_ids", "dependencies", "course_contexts", "material_revision"]);

/** Puts tenants into the database, all in one transaction. */
export async function settle(d1: D1Database, tenants: readonly Holdings[]): Promise<void> {
  const rowsOf = (table: OwnedTable): Row[] =>
    tenants.flatMap((held) => held[table].map((row) => ({ ...row, tenant_id: held.tenant.id })));
  const filled = tables.map((table): [string, Row[]] => [table, rowsOf(table)]).filter(([, rows]) => rows.length > 0);
  const all: [string, Row[]][] = [["tenants", tenants.map(({ tenant }) => tenant)], ...filled];
  await d1.batch(all.map(([table, rows]) => insertion(d1, table, rows)));
}

function insertion(d1: D1Database, table: string, rows: readonly Row[]): D1PreparedStatement {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !byTrigger.has(column));
  const values = columns.map((column) => `value ->> '${column}'`);
  return d1
    .prepare(`INSERT INTO ${table} (${columns.join()}) SELECT ${values.join()} FROM json_each(?)`)
    .bind(JSON.stringify(rows));
}

/** The database holds of each tenant exactly what it should. */
export async function expectContents(d1: D1Database, tenants: readonly Holdings[]): Promise<void> {
  const found = await contentsOf(
    d1,
    tenants.map(({ tenant }) => tenant.id),
  );
  expect(comparable(found)).toEqual(comparable(expectedContents(tenants)));
}

/** What the database holds of each of these tenants, as far as it can be foreseen. */
async function contentsOf(d1: D1Database, ids: readonly string[]): Promise<Contents[]> {
  const these = JSON.stringify(ids);
  const all = ["tenants", ...tables];
  const found = await d1.batch<Row>(
    all.map((table) => {
      const tenant = table === "tenants" ? "id" : "tenant_id";
      return d1
        .prepare(`SELECT *, ${tenant} AS owner FROM ${table} WHERE ${tenant} IN (SELECT value FROM json_each(?))`)
        .bind(these);
    }),
  );
  return ids.map((id) =>
    Object.fromEntries(
      all.map((table, index) => {
        const own = (found[index]?.results ?? []).filter(({ owner }) => owner === id);
        return [table, own.map(withoutTenant)];
      }),
    ),
  );
}

function withoutTenant(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== "owner" && column !== "tenant_id"));
}

/** The same of what they should hold. */
function expectedContents(tenants: readonly Holdings[]): Contents[] {
  return tenants.map(derived).map(({ tenant, ...rows }) => ({ tenants: [tenant], ...rows }));
}

/** In a form that can be compared: in one order, with JSON as what it says. */
function comparable(contents: Contents[]): Contents[] {
  return contents.map((tenant) =>
    Object.fromEntries(
      Object.entries(tenant).map(([table, rows]) => [
        table,
        rows.map((row) => foreseen(table, row)).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      ]),
    ),
  );
}

function foreseen(table: string, row: Row): Row {
  const columns = Object.keys(row).filter((column) => !unforeseen[table]?.includes(column));
  return Object.fromEntries(columns.toSorted().map((column) => [column, said(column, row[column])]));
}

function said(column: string, value: unknown): unknown {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  const json: unknown = JSON.parse(value);
  // A set.
  return column === "lti_context_ids" && Array.isArray(json) ? json.toSorted() : json;
}
