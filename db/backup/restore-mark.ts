import { z } from "zod";
import { BackupRefused } from "./backup-refused.ts";
import { quoted, RESTORE_MARK, type Table } from "./backup-tables.ts";

/** A table, index or trigger as the database keeps it. */
const schemaEntry = z.object({ type: z.string(), name: z.string(), tbl_name: z.string(), sql: z.string().nullable() });
type SchemaEntry = z.infer<typeof schemaEntry>;

/** What a database that is being restored says of itself. */
export type RestoreMark = { backup: string; schema: SchemaEntry[] };

/** Rows that are deleted at once when a restore begins again. */
const SWEEP = 2_000;

/** @returns undefined when no restore is under way */
export async function readMark(d1: D1Database): Promise<RestoreMark | undefined> {
  const marked = await d1.prepare("SELECT name FROM sqlite_master WHERE name = ?").bind(RESTORE_MARK).all();
  if (marked.results.length === 0) return undefined;
  const row = await d1
    .prepare(`SELECT backup, entries FROM ${RESTORE_MARK}`)
    .first<{ backup: string; entries: string }>();
  if (row === null) return undefined;
  return { backup: row.backup, schema: z.array(schemaEntry).parse(JSON.parse(row.entries)) };
}

/**
 * Marks a database as being restored and takes its triggers out, in one transaction: what they would keep is in the
 * backup. The mark keeps what they were.
 */
export async function setMark(d1: D1Database, backup: string): Promise<RestoreMark> {
  const schema = await readSchema(d1);
  const triggers = schema.filter(({ type }) => type === "trigger");
  await d1.batch([
    d1.prepare(`CREATE TABLE ${RESTORE_MARK} (backup TEXT NOT NULL, entries TEXT NOT NULL) STRICT`),
    d1.prepare(`INSERT INTO ${RESTORE_MARK} VALUES (?, ?)`).bind(backup, JSON.stringify(schema)),
    ...triggers.map(({ name }) => d1.prepare(`DROP TRIGGER ${quoted(name)}`)),
  ]);
  return { backup, schema };
}

/**
 * Puts the triggers back and takes the mark away, in one transaction.
 * @throws Error when the schema is then not what it was before
 */
export async function liftMark(d1: D1Database, { schema }: RestoreMark): Promise<void> {
  const triggers = schema.filter(({ type }) => type === "trigger");
  await d1.batch([...triggers.map(({ sql }) => d1.prepare(sql ?? "")), d1.prepare(`DROP TABLE ${RESTORE_MARK}`)]);
  const [before, after] = [schema, await readSchema(d1)].map((entries) => entries.map((each) => JSON.stringify(each)));
  if (JSON.stringify(before?.toSorted()) !== JSON.stringify(after?.toSorted()))
    throw new Error("The tables, indexes and triggers are not what they were before the restore.");
}

/** Takes out what an interrupted restore put in. @param tables children before parents */
export async function sweep(d1: D1Database, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const some = `DELETE FROM ${quoted(name)} WHERE rowid IN (SELECT rowid FROM ${quoted(name)} LIMIT ${SWEEP})`;
    while ((await d1.prepare(some).run()).meta.changes > 0);
  }
}

/** @throws BackupRefused when there is a row in it */
export async function requireEmpty(d1: D1Database, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const row = await d1.prepare(`SELECT 1 FROM ${quoted(name)} LIMIT 1`).first();
    if (row !== null)
      throw new BackupRefused(
        `The database is not empty: ${name} has rows. A backup is restored into an empty one. Name a new folder with --into; or, in an account, a new database in wrangler.jsonc.`,
      );
  }
}

async function readSchema(d1: D1Database): Promise<SchemaEntry[]> {
  const listed = d1.prepare(
    `SELECT type, name, tbl_name, sql FROM sqlite_master
     WHERE name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_sequence' AND tbl_name <> '${RESTORE_MARK}' ORDER BY rowid`,
  );
  return z.array(schemaEntry).parse((await listed.all()).results);
}
