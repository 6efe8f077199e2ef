import { steadily } from "../record/steady-d1.ts";

export type ForeignKey = { parent: string; columns: readonly { from: string; to: string }[] };

/** A table as the database itself describes it. */
export type Table = {
  name: string;
  columns: string[];
  /** The primary key's columns, in its order: pages go along it. */
  key: string[];
  foreignKeys: ForeignKey[];
};

/** D1's own, and the ledger of migrations, which the manifest holds. */
const NOT_OURS = "m.name NOT GLOB 'sqlite_*' AND m.name NOT GLOB '_cf_*' AND m.name NOT GLOB 'd1_*'";
/** Stands in a database while it is being restored. */
export const RESTORE_MARK = "restore_in_progress";

/**
 * What must be read earlier although no foreign key says so. The log before its checkpoints: retention writes the
 * checkpoint first, so nothing between them can be missing. Learners before erasures: who was erased before being read is
 * in the list.
 */
const EARLIER: readonly (readonly [first: string, then: string])[] = [
  ["audit_log", "audit_checkpoints"],
  ["learner_profiles", "erasures"],
];

type ColumnRow = { tbl: string; name: string; pk: number };
type KeyRow = { tbl: string; id: number; parent: string; from: string; to: string };

/** Every table of the product, children before parents; one that is added later too. */
export async function readTables(d1: D1Database): Promise<Table[]> {
  const ours = `(SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND ${NOT_OURS} AND m.name <> '${RESTORE_MARK}')`;
  const [columns, keys] = await steadily(() =>
    d1.batch<ColumnRow | KeyRow>([
      d1.prepare(
        `SELECT t.name AS tbl, c.name, c.pk FROM ${ours} t, pragma_table_info(t.name) c ORDER BY t.name, c.cid`,
      ),
      d1.prepare(
        `SELECT t.name AS tbl, k.id, k."table" AS parent, k."from", k."to" FROM ${ours} t, pragma_foreign_key_list(t.name) k
         ORDER BY t.name, k.id, k.seq`,
      ),
    ]),
  );
  const columnsOf = Map.groupBy(columns?.results.filter((row) => "pk" in row) ?? [], ({ tbl }) => tbl);
  const keysOf = Map.groupBy(keys?.results.filter((row) => "parent" in row) ?? [], ({ tbl }) => tbl);
  const tables = [...columnsOf].map(([name, rows]): Table => {
    const key = rows.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
    const foreign = Map.groupBy(keysOf.get(name) ?? [], ({ id }) => id);
    return {
      name,
      columns: rows.map((row) => row.name),
      key: key.map((row) => row.name),
      foreignKeys: [...foreign.values()].map((parts) => ({
        parent: parts[0]?.parent ?? "",
        columns: parts.map(({ from, to }) => ({ from, to })),
      })),
    };
  });
  return childrenFirst(tables);
}

/**
 * A child that was read first finds its parent later; a parent that came meanwhile is only more. Parents that went
 * meanwhile leave orphans, which a restore leaves out and names.
 */
function childrenFirst(tables: readonly Table[]): Table[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const mustWait = (name: string) =>
    [...waiting.values()].some(
      (other) =>
        (other.name !== name && other.foreignKeys.some(({ parent }) => parent === name)) ||
        EARLIER.some(([first, then]) => then === name && first === other.name),
    );
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ name }) => !mustWait(name));
    if (next === undefined) throw new Error(`These tables point at each other: ${[...waiting.keys()].join(", ")}.`);
    waiting.delete(next.name);
    ordered.push(next);
  }
  return ordered;
}

/** A name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
