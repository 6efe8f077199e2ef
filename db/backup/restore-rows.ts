import { cellsOf, fromLine, type Key, type Row } from "./backup-row.ts";
import { quoted, type Table } from "./backup-tables.ts";
import type { LeftOut } from "./restore-left-out.ts";

/** Text that one statement is given, at most: D1 binds 2 MB. */
const BOUND_LENGTH = 512 * 1024;

/** A table, and the sets of columns that are unique in it beside its key. */
export type Target = Table & { uniques: readonly (readonly string[])[] };

/**
 * Puts rows of one part in, without those that cannot stand: of a learner who was erased since, or without a parent, which
 * was deleted while the backup was made. They are told to `leftOut`. The same rows again change nothing.
 */
export async function insertRows(d1: D1Database, table: Target, lines: readonly string[], leftOut: LeftOut) {
  const wanted = lines.filter((line) => !leftOut.leavesOut(table.name, keyOf(table, line)));
  for (const chunk of chunked(wanted)) {
    const inserted = await insert(d1, table, chunk).catch(async (error: unknown) => {
      if (!/UNIQUE constraint failed/.test(String(error))) throw error;
      await removeOutdated(d1, table, chunk, leftOut);
      return insert(d1, table, chunk);
    });
    if (inserted < chunk.length) await noteOrphans(d1, table, chunk, leftOut);
  }
}

export function keyOf({ columns, key }: Pick<Table, "columns" | "key">, line: string): Key {
  return cellsOf(columns, fromLine(line), key);
}

/** @returns how many went in: those whose parents are there, and that were not there themselves */
async function insert(d1: D1Database, table: Table, chunk: readonly string[]): Promise<number> {
  const [first = ""] = chunk;
  const alone = isAlone(first);
  const cells = table.columns.map(
    (column, index) => `${alone ? `?${index + 1}` : `value ->> ${index}`} AS ${quoted(column)}`,
  );
  const sql = `INSERT INTO ${quoted(table.name)} (${table.columns.map(quoted).join(", ")})
    SELECT * FROM (SELECT ${cells.join(", ")} ${alone ? "" : "FROM json_each(?)"}) AS r
    WHERE ${table.foreignKeys.map(hasParent).join(" AND ") || "1"}
    ON CONFLICT (${table.key.map(quoted).join(", ")}) DO NOTHING`;
  const values = alone ? fromLine(first) : [`[${chunk.join(",")}]`];
  return (
    await d1
      .prepare(sql)
      .bind(...values)
      .run()
  ).meta.changes;
}

/** Lines that one statement takes together; alone: a line with a BLOB, or one that is too long, to be bound cell by cell. */
function* chunked(lines: readonly string[]): Generator<string[]> {
  let chunk: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (chunk.length > 0 && (isAlone(line) || length + line.length > BOUND_LENGTH)) {
      yield chunk;
      [chunk, length] = [[], 0];
    }
    if (isAlone(line)) yield [line];
    else {
      chunk.push(line);
      length += line.length;
    }
  }
  if (chunk.length > 0) yield chunk;
}

function isAlone(line: string): boolean {
  return line.length > BOUND_LENGTH || line.includes('{"base64":');
}

function hasParent({ parent, columns }: Table["foreignKeys"][number]): string {
  const missing = columns.map(({ from }) => `r.${quoted(from)} IS NULL`);
  const same = columns.map(({ from, to }) => `p.${quoted(to)} = r.${quoted(from)}`);
  return `(${missing.join(" OR ")} OR EXISTS (SELECT 1 FROM ${quoted(parent)} p WHERE ${same.join(" AND ")}))`;
}

async function noteOrphans(d1: D1Database, table: Table, chunk: readonly string[], leftOut: LeftOut): Promise<void> {
  for (const foreignKey of table.foreignKeys) {
    const own = foreignKey.columns.map(({ from }) => from);
    const columns = [...new Set([...table.key, ...own])];
    const sql = `SELECT * FROM (${rowsOf(columns)}) AS r WHERE NOT ${hasParent(foreignKey)}`;
    const orphans = await d1
      .prepare(sql)
      .bind(cellsAsJson(table, chunk, columns))
      .raw<Row>();
    for (const row of orphans)
      leftOut.addOrphan(table.name, cellsOf(columns, row, table.key), foreignKey.parent, cellsOf(columns, row, own));
  }
}

/**
 * Of two rows that cannot stand beside each other the one that was read later is the true one: when it was read, the
 * other was no longer what it had been.
 */
async function removeOutdated(
  d1: D1Database,
  table: Target,
  chunk: readonly string[],
  leftOut: LeftOut,
): Promise<void> {
  for (const unique of table.uniques) {
    const columns = [...new Set([...table.key, ...unique])];
    const key = table.key.map((name) => `t.${quoted(name)}`).join(", ");
    const sql = `SELECT ${key} FROM (${rowsOf(columns)}) AS r JOIN ${quoted(table.name)} t ON ${alike(unique)}
      WHERE NOT (${alike(table.key)})`;
    const outdated = await d1
      .prepare(sql)
      .bind(cellsAsJson(table, chunk, columns))
      .raw<Key>();
    for (const old of outdated) {
      const where = table.key.map((name) => `${quoted(name)} = ?`).join(" AND ");
      await d1
        .prepare(`DELETE FROM ${quoted(table.name)} WHERE ${where}`)
        .bind(...old)
        .run();
      leftOut.addOutdated(table.name, old);
    }
  }
}

/** Of a row `r` that comes and a row `t` that is there. */
function alike(columns: readonly string[]): string {
  return columns.map((column) => `t.${quoted(column)} = r.${quoted(column)}`).join(" AND ");
}

function rowsOf(columns: readonly string[]): string {
  return `SELECT ${columns.map((column, index) => `value ->> ${index} AS ${quoted(column)}`).join(", ")} FROM json_each(?)`;
}

/** Some cells of each line: never a long text, nor a BLOB. */
function cellsAsJson({ columns }: Table, chunk: readonly string[], wanted: readonly string[]): string {
  return JSON.stringify(
    chunk.map((line) => {
      const row = fromLine(line);
      return wanted.map((column) => row[columns.indexOf(column)]);
    }),
  );
}
