import { z } from "zod";
import { CHAIN_START } from "./backup-digest.ts";
import { type Manifest, type ReadSignature, readManifest, type TableManifest } from "./backup-manifest.ts";
import { AUDIT_HEADS } from "./backup-page.ts";
import { BackupRefused } from "./backup-refused.ts";
import { fromLine, keySchema } from "./backup-row.ts";
import type { BackupStore } from "./backup-store.ts";
import { countOwnStretch, ownColumnOf } from "./own-stretch.ts";
import { readPart, requireWhole } from "./restore-parts.ts";

// A restore as far as it goes without a database to restore into: every part of a backup is read and checked as a restore does
// it, and of what is in them the rows of one institution are counted. It runs in steps, in an object, and never in a request.

const count = z.int().nonnegative();

/** How far a trial has come: a few KB of JSON, whatever the size of the backup. */
export const trialProgressSchema = z.object({
  backup: z.string(),
  phase: z.enum(["read", "count", "done"]),
  /** The table, by its place in the manifest, and how many that has. */
  at: count,
  of: count,
  /** Of the table: the parts that were read, their digest, their rows, and those of this institution. */
  part: count,
  digest: z.string(),
  rows: count,
  own: count,
  /** Of the same table in the record: this institution's rows, those from before the backup, and the last one that was counted. */
  now: count,
  older: count,
  after: keySchema.nullable(),
  /** Where the institution's audit log ended when the backup began, and whether it is in it as far as that. */
  head: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  reached: z.boolean(),
  tables: z.array(z.object({ name: z.string(), inBackup: count, now: count, older: count.optional() })),
  /** Why it cannot be restored. table: null where it is the manifest. sentence: for the operator, as it may tell of figures. */
  refused: z.object({ table: z.string().nullable(), isMissing: z.boolean(), sentence: z.string() }).optional(),
});
export type TrialProgress = z.infer<typeof trialProgressSchema>;

/** @property d1 the record, in which only rows of the institution are counted */
export type TrialPlace = { d1: D1Database; store: BackupStore; verify: ReadSignature };

/** Rows that bear an earlier time than so long before the backup must be in it: what an object still had to write was in by then. */
const SURELY_BEFORE_MS = 60 * 60_000;
const ofTable = { part: 0, digest: CHAIN_START, rows: 0, own: 0, now: 0, older: 0, after: null };

/** A trial of which nothing is done yet. */
export function beginTrial(backup: string): TrialProgress {
  return { backup, phase: "read", at: 0, of: 0, ...ofTable, head: null, reached: false, tables: [] };
}

/**
 * One step: one part is read, or one stretch of the institution's rows counted. The same step again comes to the same.
 * @param tenantId whose rows are counted
 */
export async function advanceTrial(
  place: TrialPlace,
  tenantId: string,
  progress: TrialProgress,
): Promise<TrialProgress> {
  let table: TableManifest | undefined;
  try {
    const manifest = await readManifest(place.store, progress.backup, place.verify);
    table = manifest.tables[progress.at];
    if (table === undefined) return { ...progress, of: manifest.tables.length, phase: "done" };
    const known = { ...progress, of: manifest.tables.length };
    if (progress.phase === "count") return await countNow(place.d1, manifest, table, tenantId, known);
    return await readNext(place.store, table, tenantId, known);
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    const { message: sentence, isMissing } = error;
    return { ...progress, phase: "done", refused: { table: table?.name ?? null, isMissing, sentence } };
  }
}

async function readNext(store: BackupStore, table: TableManifest, tenantId: string, progress: TrialProgress) {
  if (progress.part === table.parts) {
    requireWhole(progress.backup, table, progress);
    return isOwned(table) ? { ...progress, phase: "count" as const } : nextTable(progress);
  }
  const place = { backup: progress.backup, table: table.name, part: progress.part + 1 };
  const { lines, digest } = await readPart(store, place, progress.digest);
  const column = table.columns.indexOf(ownColumnOf(table));
  // Most lines are others': they are read no further than is needed.
  const own = lines.filter((line) => line.includes(tenantId)).map((line) => fromLine(line));
  const rows = own.filter((row) => row[column] === tenantId);
  return {
    ...progress,
    part: place.part,
    digest,
    rows: progress.rows + lines.length,
    own: progress.own + rows.length,
    ...logEnd(table, rows, progress),
  };
}

/** Where the audit log ended, and whether that end, or a checkpoint behind it, is there. */
function logEnd({ name, columns }: TableManifest, rows: unknown[][], { head, reached }: TrialProgress) {
  const [seqAt, hashAt] = [columns.indexOf("seq"), columns.indexOf("hash")];
  const [first] = rows;
  if (name === AUDIT_HEADS.name && first !== undefined)
    return { head: { seq: Number(first[seqAt]), hash: String(first[hashAt]) }, reached };
  if (head === null) return { head, reached };
  const isEnd = (row: unknown[]) => row[seqAt] === head.seq && row[hashAt] === head.hash;
  const isBehind = (row: unknown[]) => Number(row[seqAt]) >= head.seq;
  if (name === "audit_log") return { head, reached: reached || rows.some(isEnd) };
  if (name === "audit_checkpoints") return { head, reached: reached || rows.some(isBehind) };
  return { head, reached };
}

async function countNow(
  d1: D1Database,
  manifest: Manifest,
  table: TableManifest,
  tenantId: string,
  progress: TrialProgress,
): Promise<TrialProgress> {
  const before = manifest.startedAt - SURELY_BEFORE_MS;
  const stretch = await countOwnStretch(d1, table, { tenantId, after: progress.after, before });
  const now = progress.now + stretch.rows;
  const older = progress.older + (stretch.older ?? 0);
  if (stretch.last !== null) return { ...progress, now, older, after: stretch.last };
  const counted = { name: table.name, inBackup: progress.own, now, ...(stretch.older !== undefined && { older }) };
  return nextTable({ ...progress, tables: [...progress.tables, counted] });
}

function nextTable(progress: TrialProgress): TrialProgress {
  return { ...progress, ...ofTable, phase: "read", at: progress.at + 1 };
}

function isOwned(table: TableManifest): boolean {
  return table.name !== AUDIT_HEADS.name && table.columns.includes(ownColumnOf(table));
}
