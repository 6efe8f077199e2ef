import { CHAIN_START, chained } from "./backup-digest.ts";
import type { Manifest, TableManifest } from "./backup-manifest.ts";
import { partName, unpackPart } from "./backup-part.ts";
import { BackupRefused } from "./backup-refused.ts";
import type { BackupStore } from "./backup-store.ts";

/**
 * Reads one part, checked against its place and the one before it.
 * @param previous the digest of the table before it
 * @returns digest: of the table with it
 * @throws BackupRefused when it is missing, cut, changed, or another one
 */
export async function readPart(
  store: BackupStore,
  place: { backup: string; table: string; part: number },
  previous: string,
): Promise<{ lines: string[]; digest: string }> {
  const bytes = await store.get(partName(place));
  if (bytes === undefined) throw new BackupRefused(`${partName(place)} is missing.`, { isMissing: true });
  const { lines, digest } = await unpackPart(bytes, { ...place, previous });
  return { lines, digest: await chained(previous, digest) };
}

/** @throws BackupRefused when the parts of a table that were read are not those that the manifest names */
export function requireWhole(backup: string, table: TableManifest, read: { digest: string; rows: number }): void {
  if (read.digest !== table.digest)
    throw new BackupRefused(`The parts of ${table.name} in the backup ${backup} are not those that were signed.`);
  if (read.rows !== table.rows)
    throw new BackupRefused(
      `${table.name} has ${read.rows} rows in the backup ${backup}, and should have ${table.rows}.`,
    );
}

/** Reads the parts of a table in their order, each checked against its place and the one before it. */
export async function* readParts(store: BackupStore, backup: string, table: TableManifest): AsyncGenerator<string[]> {
  let digest = CHAIN_START;
  let rows = 0;
  for (let part = 1; part <= table.parts; part++) {
    const read = await readPart(store, { backup, table: table.name, part }, digest);
    digest = read.digest;
    rows += read.lines.length;
    yield read.lines;
  }
  requireWhole(backup, table, { digest, rows });
}

/**
 * Reads the whole backup once, before anything is written.
 * @throws BackupRefused at the first part that is missing, cut, changed or another one
 */
export async function checkParts(store: BackupStore, { name, tables }: Manifest): Promise<void> {
  for (const table of tables) for await (const _ of readParts(store, name, table));
}
