import { type Manifest, type ReadSignature, readManifest, type TableManifest } from "./backup-manifest.ts";
import { BackupRefused } from "./backup-refused.ts";
import type { BackupStore } from "./backup-store.ts";
import { mendDerived } from "./restore-derived.ts";
import { readErased, recordErased, requireErasureList } from "./restore-erasures.ts";
import { type LeftOut, type LeftOutReport, startLeftOut } from "./restore-left-out.ts";
import { liftMark, readMark, requireEmpty, type RestoreMark, setMark, sweep } from "./restore-mark.ts";
import { checkParts, readParts } from "./restore-parts.ts";
import { proveAuditHeads, proveForeignKeys, proveTable } from "./restore-proof.ts";
import { insertRows, type Target } from "./restore-rows.ts";
import { requireSameSchema } from "./restore-schema.ts";

/**
 * @property erasures where the list of erasures is kept, if not only beside the backup
 * @property withoutErasures also where there is no such list: whoever was erased since the backup is back then
 * @property migrate gives a database without tables those of the backup: asked once the backup is known to be whole
 * @property tell hears what is being done
 */
export type RestorePlace = {
  d1: D1Database;
  store: BackupStore;
  erasures?: readonly BackupStore[];
  withoutErasures?: boolean;
  verify: ReadSignature;
  migrate?: (manifest: Manifest) => Promise<void>;
  tell?: (line: string) => void;
};

export type RestoreReport = LeftOutReport & {
  backup: string;
  /** Entries of the list of erasures that was applied; null: there was none. */
  listed: number | null;
  /** digest: of what was read back. whole: it is the backup's, and nothing was left out. */
  tables: { name: string; rows: number; digest: string; whole: boolean }[];
  /** Derived lists that did not agree with what they are derived from, by table and column. */
  mended: Record<string, number>;
};

/**
 * Restores a backup into an empty database of the same migrations, and proves it: read back, every table is word for word
 * what the backup says, but for what was left out, and every foreign key holds. Whoever was erased since is left out with
 * all that is theirs, so nobody is back even for a moment.
 *
 * An interrupted restore is done again by the same call: the database is marked until the end, and what it holds is swept
 * out first.
 * @throws BackupRefused before anything is written; Error when the proof fails: then the mark stays
 */
export async function restoreBackup(place: RestorePlace, name: string): Promise<RestoreReport> {
  const { d1, store, erasures = [store], withoutErasures = false } = place;
  const { migrate = async () => {}, tell = () => {} } = place;
  const manifest = await readWhole(place, name);
  const listed = await requireErasureList(manifest, erasures, withoutErasures);
  await migrate(manifest);
  const tables = await requireSameSchema(d1, manifest);
  const mark = await beginRestore(d1, name, tables);

  const leftOut = startLeftOut(await readErased(store, manifest, listed ?? []));
  for (const table of tables.toReversed()) {
    const written = tableOf(manifest, table.name);
    tell(`restoring ${table.name}: ${written.rows} rows`);
    for await (const lines of readParts(store, name, written)) await insertRows(d1, table, lines, leftOut);
  }
  tell("reading it back");
  const proved = await prove(place, manifest, tables, leftOut);

  const report = leftOut.report();
  const mended = await mendDerived(d1);
  await recordErased(d1, erasures, report.erased);
  await liftMark(d1, mark);
  return { backup: name, listed: listed?.length ?? null, tables: proved, mended, ...report };
}

/** Reads all of a backup before anything is written. @throws BackupRefused which says how to go on, whatever is wrong with it */
async function readWhole({ store, verify, tell = () => {} }: RestorePlace, name: string): Promise<Manifest> {
  try {
    const manifest = await readManifest(store, name, verify);
    tell(`checking ${name}`);
    await checkParts(store, manifest);
    return manifest;
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    const { message, isMissing } = error;
    const wayOn = "Nothing was restored: take another backup, or a whole copy of this one.";
    throw new BackupRefused(`${message} ${wayOn}`, { isMissing });
  }
}

async function beginRestore(d1: D1Database, name: string, tables: readonly Target[]): Promise<RestoreMark> {
  const mark = await readMark(d1);
  if (mark === undefined) {
    await requireEmpty(d1, tables);
    return setMark(d1, name);
  }
  if (mark.backup !== name)
    throw new BackupRefused(
      `A restore of ${mark.backup} was begun here and is not finished: run that one again, or take an empty database.`,
    );
  await sweep(d1, tables);
  return mark;
}

async function prove({ d1, store }: RestorePlace, manifest: Manifest, tables: readonly Target[], leftOut: LeftOut) {
  const proved: RestoreReport["tables"] = [];
  for (const { name } of tables) {
    const written = tableOf(manifest, name);
    const digest = await proveTable(d1, store, manifest.name, written, leftOut);
    proved.push({ name, rows: written.rows - leftOut.count(name), digest, whole: digest === written.digest });
  }
  await proveForeignKeys(d1, manifest);
  await proveAuditHeads(d1, store, manifest);
  return proved;
}

function tableOf({ tables, name: backup }: Manifest, name: string): TableManifest {
  const table = tables.find((each) => each.name === name);
  if (table === undefined) throw new BackupRefused(`The backup ${backup} has no table ${name}.`);
  return table;
}
