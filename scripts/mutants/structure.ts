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
  const migrations = [...texts.keys()].filter((file) => file.endsWith(".sql")).toSorted();
  const database = new DatabaseSync(":memory:");
  try {
    for (const file of migrations) {
      try {
        database.exec(file === changed ? text : (texts.get(file) ?? ""));
      } catch (error) {
        return `${asks}: ${file} cannot be applied: ${String(error)}`;
      }
    }
    const [fault] = await schemaFaults(async <Row>(sql: string) => database.prepare(sql).all() as Row[]);
    return fault === undefined ? undefined : `${asks}: ${fault}`;
  } finally {
    database.close();
  }
}

/** What is seen with a mutant is not there without. */
export async function requireSound(texts: Texts): Promise<void> {
  const [file, text] = [...texts].find(([name]) => name.endsWith(".sql")) ?? ["", ""];
  const seen = await noticedInStructure(texts, file, text);
  if (seen !== undefined) throw new Refusal(`A test fails without any mutant: ${seen}`);
}
