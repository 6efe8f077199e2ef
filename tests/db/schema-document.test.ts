import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import document from "../../db/README.md?raw";

type Named = { type: string; name: string; table: string };
type Index = { name: string; unique: number; origin: string };

const listed = await env.DB.prepare("SELECT type, name, tbl_name AS 'table' FROM sqlite_master").all<Named>();
const named = listed.results.filter(({ name, table }) => !/^(sqlite|_cf|d1)_/.test(name) && !/^(_cf|d1)_/.test(table));
const tables = named.filter(({ type }) => type === "table").map(({ name }) => name);
const text = document.replaceAll(/\s+/g, " ");
/** What the document says of each table, by its name. */
const sections = new Map(
  document
    .split(/^##+ /m)
    .filter((section) => section.startsWith("`"))
    .map((section) => [section.slice(1, section.indexOf("`", 1)), section.replaceAll(/\s+/g, " ")]),
);

test("every table has its section, and every section its table", () => {
  expect([...sections.keys()].toSorted()).toEqual(tables.toSorted());
});

describe.each(tables)("%s", (table) => {
  const section = sections.get(table) ?? "";

  test("has its indexes and triggers named, and no others", () => {
    const own = named.filter((one) => one.table === table && one.type !== "table").map(({ name }) => name);
    const frozen = `${table}_tenant_is_frozen`;
    const said = [...section.matchAll(/`([a-z_]+)`/g)].map((match) => match[1] ?? "");
    expect(said).toEqual(
      expect.arrayContaining(own.filter((name) => name !== frozen && name !== "tenants_id_is_frozen")),
    );
    const known = new Set([...own, ...tables]);
    expect(said.filter((name) => !known.has(name))).toEqual([]);
  });

  test("has its keys and the columns of its indexes told", async () => {
    const told = await Promise.all(
      (await pragma<Index>(`index_list(${table})`)).map(async ({ name, origin }) => {
        // What is no column is an expression.
        const columns = (await pragma<{ name: string | null }>(`index_info(${name})`))
          .map((column) => column.name ?? "an expression")
          .join(", ");
        const title = { pk: "Primary key", u: "Unique" }[origin] ?? `\`${name}\``;
        return section.includes(`${title} (${columns})`) ? "told" : `${title} (${columns})`;
      }),
    );
    expect(new Set(told)).toEqual(new Set(["told"]));
  });

  test("has each table named that it points at", async () => {
    const parents = new Set((await pragma<{ table: string }>(`foreign_key_list(${table})`)).map((key) => key.table));
    for (const parent of parents) expect(section).toContain(`\`${parent}\``);
  });

  test("has its foreign keys and its tenant_id served by an index, as the rules promise", async () => {
    const indexes = await pragma<Index>(`index_list(${table})`);
    const columns = await Promise.all(
      indexes.map(async ({ name }) => (await pragma<{ name: string }>(`index_info(${name})`)).map((each) => each.name)),
    );
    const keys = Map.groupBy(await pragma<{ id: number; from: string }>(`foreign_key_list(${table})`), ({ id }) => id);
    for (const key of keys.values()) {
      const from = key.map((part) => part.from);
      expect(columns.some((index) => from.every((column) => index.slice(0, from.length).includes(column)))).toBe(true);
    }
  });
});

test("every index of an owned table begins with the tenant", async () => {
  const owned = tables.filter((table) => table !== "tenants" && table !== "invitations");
  const firsts = await Promise.all(
    owned.map(async (table) => {
      const indexes = await pragma<Index>(`index_list(${table})`);
      return Promise.all(
        indexes.map(async ({ name }) => ({
          name,
          column: (await pragma<{ name: string }>(`index_info(${name})`))[0]?.name,
        })),
      );
    }),
  );
  expect(firsts.flat().length).toBeGreaterThan(40);
  expect(firsts.flat().filter(({ column }) => column !== "tenant_id")).toEqual([]);
});

test("the tenant's own id and the ledger of migrations are told of", () => {
  for (const name of ["tenants_id_is_frozen", "d1_migrations", "d1_migration_hashes", "<table>_tenant_is_frozen"])
    expect(text).toContain(`\`${name}\``);
});

async function pragma<Row>(what: string): Promise<Row[]> {
  return (await env.DB.prepare(`PRAGMA ${what}`).all<Row>()).results;
}
