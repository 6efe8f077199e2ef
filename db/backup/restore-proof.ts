import { CHAIN_START, chained } from "./backup-digest.ts";
import { sha256 } from "../sha256.ts";
import type { Manifest, TableManifest } from "./backup-manifest.ts";
import { AUDIT_HEADS, readRange } from "./backup-page.ts";
import { textOf } from "./backup-part.ts";
import { type Key, toLine } from "./backup-row.ts";
import type { BackupStore } from "./backup-store.ts";
import { quoted } from "./backup-tables.ts";
import type { LeftOut } from "./restore-left-out.ts";
import { readParts } from "./restore-parts.ts";
import { keyOf } from "./restore-rows.ts";

/**
 * Reads a table back and compares it with the backup, word for word, without what was left out.
 * @returns the digest, chained as the backup's is
 * @throws Error at the first difference
 */
export async function proveTable(
  d1: D1Database,
  store: BackupStore,
  backup: string,
  table: TableManifest,
  leftOut: LeftOut,
): Promise<string> {
  let after: Key | null = null;
  let digest = CHAIN_START;
  for await (const lines of readParts(store, backup, table)) {
    const last: Key = keyOf(table, lines.at(-1) ?? "[]");
    const found = (await readRange(d1, table, after, last)).map(toLine);
    const expected = lines.filter((line) => !leftOut.leavesOut(table.name, keyOf(table, line)));
    if (textOf(found) !== textOf(expected))
      throw new Error(`${table.name} is not as it is in the backup, between ${String(after)} and ${String(last)}.`);
    digest = await chained(digest, await sha256(textOf(found)));
    after = last;
  }
  const held = await d1.prepare(`SELECT count(*) AS held FROM ${quoted(table.name)}`).first<number>("held");
  const wanted = table.rows - leftOut.count(table.name);
  if (held !== wanted) throw new Error(`${table.name} has ${held} rows, and should have ${wanted}.`);
  if (wanted === table.rows && digest !== table.digest) throw new Error(`The digest of ${table.name} is another one.`);
  return digest;
}

/** @throws Error that names the first row which points at nothing */
export async function proveForeignKeys(d1: D1Database, { tables }: Manifest): Promise<void> {
  for (const { name } of tables.filter((table) => table.name !== AUDIT_HEADS.name)) {
    const broken = await d1
      .prepare(`PRAGMA foreign_key_check(${quoted(name)})`)
      .all<{ rowid: number; parent: string }>();
    const [row] = broken.results;
    if (row !== undefined) throw new Error(`Row ${row.rowid} of ${name} points at no row of ${row.parent}.`);
  }
}

/** @throws Error when an audit log does not go as far as it went when the backup began, or went another way */
export async function proveAuditHeads(d1: D1Database, store: BackupStore, { name, tables }: Manifest): Promise<void> {
  const heads = tables.find((table) => table.name === AUDIT_HEADS.name);
  if (heads === undefined) return;
  // Retention may have taken the entry itself away meanwhile, behind a checkpoint.
  const standing = `SELECT
    EXISTS (SELECT 1 FROM audit_log WHERE tenant_id = ?1 AND seq = ?2 AND hash = ?3)
    OR EXISTS (SELECT 1 FROM audit_checkpoints WHERE tenant_id = ?1 AND seq >= ?2) AS good`;
  for await (const lines of readParts(store, name, heads)) {
    for (const line of lines) {
      const [tenantId, seq, hash]: unknown[] = JSON.parse(line);
      const row = await d1.prepare(standing).bind(tenantId, seq, hash).first<{ good: number }>();
      if (row?.good !== 1)
        throw new Error(`The audit log of the tenant ${String(tenantId)} lacks its entry ${String(seq)}.`);
    }
  }
}
