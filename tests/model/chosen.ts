import { expect } from "vitest";
import type { OwnedTable } from "#db/schema.ts";
import type { Holdings } from "./holdings.ts";

type Row = Record<string, unknown>;

/** By what a row is known whose id the database chose; parents before children. */
const naturalKeys: readonly [OwnedTable, ...string[]][] = [
  ["deployments", "deployment_id"],
  ["learner_profiles", "lti_user_id"],
  ["lti_contexts", "context_id"],
  ["resource_links", "lti_context_id", "resource_link_id"],
  ["line_items", "lti_context_id", "url"],
  ["course_materials", "lti_context_id", "position"],
  ["passages", "material_id", "position"],
  ["knowledge_graph", "concept_id", "concept_name"],
];
const CHOSEN = /^~\d+~$/;

/** Stands for an id that the database is still to choose. */
export function chosenId(number: number): string {
  return `~${number}~`;
}

/** Looks up what the database chose. @returns a function that puts it in */
export async function chosenIn(d1: D1Database, tenants: readonly Holdings[]): Promise<<Value>(value: Value) => Value> {
  const names = new Map<string, string>();
  for (const held of tenants) if (JSON.stringify(held).includes('"~')) await lookUp(d1, held, names);
  return (value) =>
    names.size === 0 || value === undefined
      ? value
      : JSON.parse(JSON.stringify(value).replaceAll(/~\d+~/g, (id) => names.get(id) ?? id));
}

async function lookUp(d1: D1Database, held: Holdings, names: Map<string, string>): Promise<void> {
  const found = await d1.batch<Row>(
    naturalKeys.map(([table]) => d1.prepare(`SELECT * FROM ${table} WHERE tenant_id = ?`).bind(held.tenant.id)),
  );
  for (const [index, [table, ...columns]] of naturalKeys.entries()) {
    const key = (row: Row) => columns.map((column) => names.get(String(row[column])) ?? row[column]).join(" ");
    const actual = new Map(found[index]?.results.map((row) => [key(row), row]));
    for (const row of held[table])
      for (const [column, value] of Object.entries(row)) {
        if (!CHOSEN.test(String(value)) || names.has(String(value))) continue;
        const real = actual.get(key(row))?.[column];
        expect(real, `${column} of ${table} ${key(row)} at ${held.tenant.name}`).toBeTypeOf("string");
        names.set(String(value), String(real));
      }
  }
}
