import type { Manifest } from "./backup-manifest.ts";
import { AUDIT_HEADS } from "./backup-page.ts";
import { BackupRefused } from "./backup-refused.ts";
import { readTables } from "./backup-tables.ts";
import { readStanding } from "../migration-ledger.ts";
import type { Target } from "./restore-rows.ts";

/**
 * The tables of a database, children before parents.
 * @throws BackupRefused when it was not migrated as the backup's was
 */
export async function requireSameSchema(d1: D1Database, manifest: Manifest): Promise<Target[]> {
  const other = await firstDifference(d1, manifest.migrations);
  if (other !== undefined)
    throw new BackupRefused(
      `The database and the backup differ in the migration ${other}: restore into a database without tables, which gets the backup's own migrations, and migrate it afterwards.`,
    );
  const tables = await readTables(d1);
  for (const { name, columns } of [...tables, AUDIT_HEADS]) {
    const written = manifest.tables.find((table) => table.name === name);
    if (written === undefined || JSON.stringify(written.columns) !== JSON.stringify(columns))
      throw new BackupRefused(`The table ${name} is another one in the backup.`);
  }
  const uniques = await readUniques(d1);
  return tables.map((table) => ({ ...table, uniques: uniques.get(table.name) ?? [] }));
}

async function firstDifference(d1: D1Database, there: Manifest["migrations"]): Promise<string | undefined> {
  const { applied: here } = await readStanding(d1, []);
  const differs = there.find(({ name, sha256 }) => {
    const same = here.find((migration) => migration.name === name);
    // Where nobody kept a digest, the name has to do.
    return same === undefined || (sha256 !== null && same.sha256 !== undefined && same.sha256 !== sha256);
  });
  const more = here.find(({ name }) => !there.some((migration) => migration.name === name));
  return (differs ?? more)?.name;
}

/** The sets of columns that are unique beside the primary keys, by table. */
async function readUniques(d1: D1Database): Promise<Map<string, string[][]>> {
  const listed = d1.prepare(
    `SELECT t.name AS tbl, i.name AS idx, c.name AS col
     FROM (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*') t,
       pragma_index_list(t.name) i, pragma_index_info(i.name) c
     WHERE i."unique" = 1 AND i.origin <> 'pk' ORDER BY t.name, i.name, c.seqno`,
  );
  const rows = (await listed.all<{ tbl: string; idx: string; col: string }>()).results;
  const indexesOf = (columns: typeof rows) =>
    [...Map.groupBy(columns, ({ idx }) => idx).values()].map((each) => each.map(({ col }) => col));
  return new Map([...Map.groupBy(rows, ({ tbl }) => tbl)].map(([table, columns]) => [table, indexesOf(columns)]));
}
