import { DatabaseSync } from "node:sqlite";
import { schemaFaults } from "../../tests/db/schema-faults.ts";
import { Refusal } from "../refusal.mjs";

/** The test that asks D1 the same, whenever the tests run. */
const asks = "tests/db/schema.test.ts › the structure of no table lets two tenants meet";

type Texts = ReadonlyMap<string, string>;

/**
 * A key or a trigger that is gone is seen without a Worker: Node's own SQLite answers the same questions in milliseconds.
 * @param texts of the product's files, by their paths @param changed the file that has another text @returns what notices, and
 *   what it says; undefined when the structure is sound, or the file is no migration
 */
export async function noticedInStructure(texts: Texts, changed: string, text: string): Promise<string | undefined> {
  if (!changed.endsWith(".sql")) return undefined;
  const database = new DatabaseSync(":memory:");
  try {
    const refused = migrate(database, texts, changed, text);
    if (refused !== undefined) return `${asks}: ${refused}`;
    const [fault] = await schemaFaults(async <Row>(sql: string) => database.prepare(sql).all() as Row[]);
    return fault === undefined ? undefined : `${asks}: ${fault}`;
  } finally {
    database.close();
  }
}

/**
 * Whether an empty database that is migrated is the same in the end: what a later migration makes anew, and what fills rows that
 * were there before. Tests begin with such a database, and notice nothing.
 */
export function leavesNoTrace(texts: Texts, changed: string, text: string): boolean {
  return (
    changed.endsWith(".sql") && migrated(texts, changed, text) === migrated(texts, changed, texts.get(changed) ?? "")
  );
}

/** All that is in a migrated database, as text. */
function migrated(texts: Texts, changed: string, text: string): string {
  const database = new DatabaseSync(":memory:");
  try {
    const refused = migrate(database, texts, changed, text);
    if (refused !== undefined) return refused;
    const schema = database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all();
    const rows = schema
      .filter(({ type }) => type === "table")
      .map(({ name }) => database.prepare(`SELECT * FROM "${String(name)}"`).all());
    return JSON.stringify([schema, rows]);
  } finally {
    database.close();
  }
}

/** @returns which migration cannot be applied, and why */
function migrate(database: DatabaseSync, texts: Texts, changed: string, text: string): string | undefined {
  const migrations = [...texts.keys()].filter((file) => file.endsWith(".sql")).toSorted();
  for (const file of migrations) {
    try {
      database.exec(file === changed ? text : (texts.get(file) ?? ""));
    } catch (error) {
      return `${file} cannot be applied: ${String(error)}`;
    }
  }
  return undefined;
}

/** What is seen with a mutant is not there without; and what leaves a trace is not overlooked. */
export async function requireSound(texts: Texts): Promise<void> {
  const [file, text] = [...texts].find(([name]) => name.endsWith(".sql")) ?? ["", ""];
  const seen = await noticedInStructure(texts, file, text);
  if (seen !== undefined) throw new Refusal(`A test fails without any mutant: ${seen}`);
  if (leavesNoTrace(texts, file, `${text}\nCREATE TABLE left_behind (id TEXT);`))
    throw new Refusal("A table more is not seen in a migrated database.");
}
