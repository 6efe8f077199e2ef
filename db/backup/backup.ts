import { CHAIN_START, chained } from "./backup-digest.ts";
import { type Manifest, manifestName, type SignBackup, type TableManifest, writeManifest } from "./backup-manifest.ts";
import { AUDIT_HEADS, countStretch, readPage, type Source, stampOf } from "./backup-page.ts";
import { packPart, partName } from "./backup-part.ts";
import { pruneBackups, removeLeftovers } from "./backup-prune.ts";
import { cellsOf, type Key, toLine } from "./backup-row.ts";
import type { BackupStore } from "./backup-store.ts";
import { readTables } from "./backup-tables.ts";
import { carryErasures, markErasureList } from "./erasure-list.ts";
import { writeLastBackup } from "./last-backup.ts";
import { readStanding } from "../migration-ledger.ts";

// One of the two readers that are not bound to a tenant: a backup is of the whole record. Only the scheduled jobs and the
// operator's commands use it, and no request does.

/** What a step reads at most: compressing it takes about 10 ms of CPU. One row may be larger, up to D1's 2 MB. */
const PAGE_BYTES = 256 * 1024;

/** @property erasures where the list of erasures is kept, if not beside the backup: then it is copied there */
export type BackupPlace = {
  d1: D1Database;
  store: BackupStore;
  erasures?: BackupStore;
  sign: SignBackup;
  now(): number;
};

type Phase = "clear" | "read" | "count" | "list erasures" | "seal" | "prune" | "done";

/** How far a backup has come: all that the next step needs to know, a few KB of JSON, whatever the size of the record. */
export type BackupProgress = Pick<Manifest, "name" | "startedAt" | "migrations" | "tables"> & {
  phase: Phase;
  startedBookmark: string | null;
  /** The table that is being read or counted, by its place in `tables`. */
  at: number;
  /** Its last row that was. */
  after: Key | null;
  /** How far the list of erasures was gone through. */
  listed: { entries: number; more: string | null };
};

/** What a step does next, in words. */
export function stepName({ phase, tables, at }: BackupProgress): string {
  const table = tables[at];
  return (phase === "read" || phase === "count") && table !== undefined ? `${phase} ${table.name}` : phase;
}

/** @returns a backup of which nothing is written yet; one that is finished already stays as it is */
export async function beginBackup({ d1, store, now }: BackupPlace, name: string): Promise<BackupProgress> {
  const startedAt = now();
  const finished = (await store.get(manifestName(name))) !== undefined;
  const tables = [AUDIT_HEADS, ...(await readTables(d1))];
  return {
    name,
    startedAt,
    phase: finished ? "prune" : "clear",
    migrations: await readMigrations(d1),
    startedBookmark: await readBookmark(d1),
    tables: tables.map(emptyTable),
    at: 0,
    after: null,
    listed: { entries: 0, more: null },
  };
}

/**
 * One step of a backup: about 20 ms of CPU. Doing the same step again writes the same part again, so a step that failed,
 * or of which nobody knows whether it was done, is simply repeated.
 * @returns how far the backup is now
 */
export async function advanceBackup(place: BackupPlace, progress: BackupProgress): Promise<BackupProgress> {
  switch (progress.phase) {
    case "clear":
      return (await removeLeftovers(place.store, progress.name)) ? { ...progress, phase: "read" } : progress;
    case "read":
      return read(place, progress);
    case "count":
      return count(place, progress);
    case "list erasures":
      return listErasures(place, progress);
    case "seal":
      return seal(place, progress);
    case "prune":
      return (await pruneBackups(place.store, progress.name)) ? { ...progress, phase: "done" } : progress;
    case "done":
      return progress;
  }
}

async function read({ d1, store }: BackupPlace, progress: BackupProgress): Promise<BackupProgress> {
  const table = progress.tables[progress.at];
  if (table === undefined) return { ...progress, phase: "count", at: 0, after: null };
  const rows = await readPage(d1, table, progress.after, { bytes: PAGE_BYTES });
  const last = rows.at(-1);
  if (last === undefined) return { ...progress, at: progress.at + 1, after: null };
  const lines = rows.map(toLine);
  const header = {
    backup: progress.name,
    table: table.name,
    part: table.parts + 1,
    rows: rows.length,
    previous: table.digest,
  };
  const { bytes, digest } = await packPart(header, lines);
  await store.put(partName(header), bytes);
  const grown = {
    ...table,
    parts: header.part,
    rows: table.rows + rows.length,
    bytes: table.bytes + lines.reduce((sum, line) => sum + line.length + 1, 0),
    digest: await chained(table.digest, digest),
  };
  return { ...replaced(progress, grown), after: cellsOf(table.columns, last, table.key) };
}

/** The second look: what changed while the backup was made. */
async function count({ d1 }: BackupPlace, progress: BackupProgress): Promise<BackupProgress> {
  const table = progress.tables[progress.at];
  if (table === undefined) return { ...progress, phase: "list erasures", at: 0, after: null };
  if (table.name === AUDIT_HEADS.name) return { ...progress, at: progress.at + 1 };
  const stretch = await countStretch(d1, table, progress.after, progress.startedAt);
  const { rows, changed } = table.afterwards;
  const afterwards = {
    ...table.afterwards,
    rows: rows + stretch.rows,
    changed: changed === null ? null : changed + stretch.changed,
  };
  const counted = replaced(progress, { ...table, afterwards });
  return stretch.last === null ? { ...counted, at: progress.at + 1, after: null } : { ...counted, after: stretch.last };
}

/** Late, so that the list beside the backup is as long as it can be. */
async function listErasures({ store, erasures = store, now }: BackupPlace, progress: BackupProgress) {
  const { entries, more } = await carryErasures(erasures, store, progress.listed.more ?? undefined);
  const listed = { entries: progress.listed.entries + entries, more: more ?? null };
  if (listed.more !== null) return { ...progress, listed };
  await markErasureList(store, { entries: listed.entries, countedAt: now() });
  return { ...progress, phase: "seal" as const, listed };
}

async function seal(place: BackupPlace, progress: BackupProgress): Promise<BackupProgress> {
  const { name, startedAt, migrations, tables, startedBookmark, listed } = progress;
  // Parts from before and after a migration make no whole: from the start.
  if (JSON.stringify(await readMigrations(place.d1)) !== JSON.stringify(migrations)) return beginBackup(place, name);
  const bookmarks = { started: startedBookmark, finished: await readBookmark(place.d1) };
  const finishedAt = place.now();
  await writeManifest(
    place.store,
    { format: 1, name, startedAt, finishedAt, bookmarks, migrations, tables, erasures: listed.entries },
    place.sign,
  );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  await writeLastBackup(place.store, { name, startedAt, finishedAt, rows });
  return { ...progress, phase: "prune" };
}

function emptyTable(source: Source): TableManifest {
  const toldBy = stampOf(source) ?? null;
  const { name, columns, key } = source;
  return {
    name,
    columns: [...columns],
    key: [...key],
    rows: 0,
    bytes: 0,
    parts: 0,
    digest: CHAIN_START,
    afterwards: { rows: 0, changed: toldBy === null ? null : 0, toldBy },
  };
}

function replaced(progress: BackupProgress, table: TableManifest): BackupProgress {
  return { ...progress, tables: progress.tables.with(progress.at, table) };
}

async function readMigrations(d1: D1Database): Promise<Manifest["migrations"]> {
  const { applied } = await readStanding(d1, []);
  return applied.map(({ name, sha256 }) => ({ name, sha256: sha256 ?? null }));
}

/** The place in Time Travel's history. Not every D1 has one: the backup is whole without it. */
async function readBookmark(d1: D1Database): Promise<string | null> {
  try {
    const session = d1.withSession("first-primary");
    await session.prepare("SELECT 1").all();
    return session.getBookmark();
  } catch {
    return null;
  }
}
