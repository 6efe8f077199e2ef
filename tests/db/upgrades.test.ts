import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { applyMigrations } from "#db/migrations.ts";
import deploying from "../../docs/deploy.md?raw";
import { emptyD1 } from "../empty-d1.ts";
import { fillRecord, freshRecord, schemaOf } from "../full-record.ts";

// An installation that has data is brought from wherever it stands to today's schema: nothing of it is lost or changed, and in
// the end it is the same as one that was made today.

type Rows = Record<string, unknown>[];

const d1 = env.EMPTY_DB;
const migrations = env.TEST_MIGRATIONS.map(({ name, queries }) => ({
  name,
  sql: queries.join("\n"),
  statements: queries,
}));
const names = migrations.map(({ name }) => name);
/** Of a full record: what its tables hold today. */
let today: Map<string, Rows>;
let schema: string[];

beforeAll(async () => {
  const full = await freshRecord(env.EMPTY_DB_2);
  schema = await schemaOf(full);
  await fillRecord(full, ["maplewood", "harbour"], 2);
  await full.batch([
    full.prepare("INSERT INTO audit_checkpoints VALUES ('maplewood', 'checkpoint', 7, 'hash', 1, 'signature')"),
    full.prepare(
      `INSERT INTO invitations (id, secret_hash, name, expires_at, created_at, sent_by)
       VALUES ('invitation', 'secret', 'A new LMS', 2, 1, 'harbour')`,
    ),
  ]);
  today = await rowsOf(full);
});

beforeEach(() => emptyD1(d1));

/** What an installation has when it gets its data: all up to each one; and a later one before two that were made beside it. */
const standings: [name: string, first: string[]][] = [
  ...names.slice(0, -1).map((name, index): [string, string[]] => [name, names.slice(0, index + 1)]),
  ["0028, without 0025 and 0026,", names.filter((name) => name < "0025" || name.startsWith("0028"))],
];

test.each(standings)("from %s on, all that was there is there, and the schema is today's", async (_, first) => {
  await applyMigrations(
    d1,
    migrations.filter(({ name }) => first.includes(name)),
  );
  await fill();
  const before = await rowsOf(d1);
  // Without rows, nothing would be proved.
  expect([...before].filter(([, rows]) => rows.length === 0)).toEqual([]);
  expect(before.size).toBeGreaterThan(15);

  await applyMigrations(d1, migrations);

  expect(await schemaOf(d1)).toEqual(schema);
  const after = await rowsOf(d1);
  for (const [table, rows] of before)
    expect([table, texts(after.get(table), columnsOf(rows))]).toEqual([table, texts(rows, columnsOf(rows))]);
  expect((await d1.prepare("PRAGMA foreign_key_check").all()).results).toEqual([]);
});

test("what launches said of roles is filled in of each institution by its own, whose ids may be those of another", async () => {
  await applyMigrations(
    d1,
    migrations.filter(({ name }) => name < "0034"),
  );
  await fill();
  const roles = "CASE tenant_id WHEN 'maplewood' THEN 2 ELSE 1 END";
  await d1.batch([
    d1.prepare(`UPDATE learning_sessions SET roles = ${roles}`),
    d1.prepare(`UPDATE memberships SET roles = ${roles}, launched_at = created_at`),
    // Of the second one no visit is kept any more.
    d1.prepare("DELETE FROM learning_sessions WHERE learner_id = 'learner-00002'"),
  ]);
  await applyMigrations(d1, migrations);
  for (const table of ["memberships", "learner_profiles"]) {
    const said = await d1.prepare(`SELECT tenant_id, launched_roles FROM ${table} ORDER BY tenant_id DESC`).raw();
    expect([table, ...said]).toEqual([table, ["maplewood", 2], ["maplewood", 2], ["harbour", 1], ["harbour", 1]]);
  }
});

/** Those that a Worker from before cannot live with, and the table that it cannot write any more. docs/deploy.md names them. */
const breaking = new Map([["0021_course_struggles.sql", "struggle_events"]]);

test.each(names.slice(1).map((name, index) => [name, index + 1] as const))(
  "with %s applied, the Worker of before reads and writes what it knows, unless that is said",
  async (name, index) => {
    await applyMigrations(d1, migrations.slice(0, index));
    const known = await columnsThere();
    await applyMigrations(d1, migrations.slice(0, index + 1));
    const outcome = await fill(known).then(
      () => "written",
      (error: unknown) => String(error),
    );
    expect(outcome).toContain(breaking.get(name) ?? "written");
    const reads = known.map(([table, columns]) => d1.prepare(`SELECT ${columns.join()} FROM ${table} LIMIT 1`));
    expect((await d1.batch(reads)).every(({ success }) => success)).toBe(true);
  },
);

/**
 * What an `ON CONFLICT (…)` of a Worker from before may name and a migration took away, with the reason why nothing names it.
 * Where something does, its statements fail altogether: then the migration belongs to those above.
 */
const withdrawn = new Map<string, { targets: string[]; because: string }>();

test.each(names.slice(1).map((name, index) => [name, index + 1] as const))(
  "with %s applied, whatever could be the target of a conflict is one still, unless that is said",
  async (name, index) => {
    await applyMigrations(d1, migrations.slice(0, index));
    const before = await conflictTargets();
    await applyMigrations(d1, migrations.slice(0, index + 1));
    const after = await conflictTargets();
    const gone = [...before].filter((target) => !after.has(target));
    expect(gone).toEqual(withdrawn.get(name)?.targets ?? []);
  },
);

test("the guide to deploying names the migrations that a Worker from before cannot live with", () => {
  const rollBack = deploying.split("\n## ").find((text) => text.startsWith("Roll back")) ?? "";
  expect([...new Set(rollBack.match(/\d{4}_\w+\.sql/g))]).toEqual([...breaking.keys()]);
});

/** Fills every table that is there with what it holds today, as far as it has the columns for it. */
async function fill(known?: [table: string, columns: string[]][]): Promise<void> {
  const inserts: D1PreparedStatement[] = [];
  for (const [table, columns] of known ?? (await columnsThere()))
    for (const row of today.get(table) ?? []) {
      const filled = columns.filter((column) => column in row);
      inserts.push(
        d1
          .prepare(`INSERT INTO ${table} (${filled.join()}) VALUES (${filled.map(() => "?").join()})`)
          .bind(...filled.map((column) => row[column])),
      );
    }
  // A table that was made anew comes behind those that refer to it.
  await d1.batch([d1.prepare("PRAGMA defer_foreign_keys = ON"), ...inserts]);
}

async function columnsThere(): Promise<[table: string, columns: string[]][]> {
  const tables = await tablesOf(d1);
  const infos = await d1.batch<{ name: string }>(tables.map((table) => d1.prepare(`PRAGMA table_info(${table})`)));
  return tables.map((table, index) => [table, (infos[index]?.results ?? []).map(({ name }) => name)]);
}

/** Every key and unique index, as "table (columns)"; of one that holds for some rows, its text. */
async function conflictTargets(): Promise<Set<string>> {
  const tables = await tablesOf(d1);
  const pragmas = <Row>(name: string, of: readonly string[]) =>
    d1.batch<Row>(of.map((each) => d1.prepare(`PRAGMA ${name}(${each})`)));
  const keys = await pragmas<{ name: string; pk: number }>("table_info", tables);
  const lists = await pragmas<{ name: string; unique: number; partial: number }>("index_list", tables);
  const indexes = lists.flatMap(({ results }, at) =>
    results.filter(({ unique }) => unique === 1).map((index) => ({ ...index, table: tables[at] })),
  );
  const infos = await pragmas<{ name: string }>(
    "index_info",
    indexes.map(({ name }) => name),
  );
  const made = d1.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index'");
  const sqlOf = new Map((await made.all<{ name: string; sql: string }>()).results.map(({ name, sql }) => [name, sql]));
  return new Set([
    // The key of a table whose rows it numbers has no index.
    ...keys.map(({ results }, at) =>
      named(
        tables[at],
        results.filter(({ pk }) => pk > 0).map(({ name }) => name),
      ),
    ),
    ...indexes.map(({ table, name, partial }, at) => {
      const target = named(table, infos[at]?.results.map((column) => column.name) ?? []);
      return partial === 1 ? `${target} ${sqlOf.get(name)}` : target;
    }),
  ]);
}

const named = (table: string | undefined, columns: string[]) => `${table} (${columns.join()})`;

async function rowsOf(database: D1Database): Promise<Map<string, Rows>> {
  const tables = await tablesOf(database);
  const found = await database.batch<Record<string, unknown>>(
    tables.map((table) => database.prepare(`SELECT * FROM ${table}`)),
  );
  return new Map(tables.map((table, index) => [table, found[index]?.results ?? []]));
}

/** In the order in which they were made, without the ledger. */
async function tablesOf(database: D1Database): Promise<string[]> {
  const listed = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid");
  const all = (await listed.all<{ name: string }>()).results.map(({ name }) => name);
  return all.filter((table) => !/^(sqlite|_cf|d1)_/.test(table));
}

const columnsOf = (rows: Rows) => Object.keys(rows[0] ?? {});
/** Each row by some of its columns, in whatever order they are. */
const texts = (rows: Rows = [], columns: string[] = []) =>
  rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).toSorted();
