import type { RestoreReport } from "../db/backup/restore.ts";

/** So many are named; of more, the number. */
const NAMED = 20;

/** What was restored, and what was not, for the person who asked for it. */
export function restored({ backup, listed, tables, rows, deletedParents, erased, mended }: RestoreReport): string {
  const total = tables.reduce((sum, table) => sum + table.rows, 0);
  const partial = tables.filter(({ whole }) => !whole).map(({ name }) => name);
  const lines = [
    `restored ${backup}: ${total} rows of ${tables.length} tables, each read back and compared; foreign keys hold`,
    partial.length === 0
      ? "every table's digest is that of the backup"
      : `${tables.length - partial.length} tables' digests are those of the backup; without some rows: ${partial.join(", ")}`,
    ...Object.entries(rows).flatMap(([table, reasons]) =>
      Object.entries(reasons).map(([reason, count]) => `left out of ${table}: ${count} (${meaning(reason)})`),
    ),
    ...deletedParents
      .slice(0, NAMED)
      .map(
        ({ table, key, rows: count }) => `deleted meanwhile: ${table} ${key.join("/")}, to which ${count} rows pointed`,
      ),
    ...(deletedParents.length > NAMED ? [`… and ${deletedParents.length - NAMED} more (--json names all)`] : []),
    listed === null
      ? "WITHOUT a list of erasures: whoever was erased since the backup is back"
      : `list of erasures: ${listed} entries applied; erased again: ${erased.length} learners`,
    ...Object.entries(mended).map(
      ([what, count]) => `made to agree with what it is derived from: ${what} of ${count} rows`,
    ),
  ];
  return lines.join("\n");
}

function meaning(reason: string): string {
  if (reason === "erased") return "of learners who were erased since";
  return reason === "orphan"
    ? "their parent was deleted while the backup was made"
    : "changed while the backup was made";
}
