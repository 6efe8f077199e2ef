import { CHAIN_START, chained } from "./backup-digest.ts";
import type { Manifest, TableManifest } from "./backup-manifest.ts";
import { partName, unpackPart } from "./backup-part.ts";
import { BackupRefused } from "./backup-refused.ts";
import type { BackupStore } from "./backup-store.ts";

/** Reads the parts of a table in their order, each checked against its place and the one before it. */
export async function* readParts(store: BackupStore, backup: string, table: TableManifest): AsyncGenerator<string[]> {
  let previous = CHAIN_START;
  for (let part = 1; part <= table.parts; part++) {
    const place = { backup, table: table.name, part };
    const bytes = await store.get(partName(place));
    if (bytes === undefined) throw new BackupRefused(`${partName(place)} is missing.`);
    const { lines, digest } = await unpackPart(bytes, { ...place, previous });
    previous = await chained(previous, digest);
    yield lines;
  }
  if (previous !== table.digest)
    throw new BackupRefused(`The parts of ${table.name} in the backup ${backup} are not those that were signed.`);
}

/**
 * Reads the whole backup once, before anything is written.
 * @throws BackupRefused at the first part that is missing, cut, changed or another one
 */
export async function checkParts(store: BackupStore, { name, tables }: Manifest): Promise<void> {
  for (const table of tables) {
    let rows = 0;
    for await (const lines of readParts(store, name, table)) rows += lines.length;
    if (rows !== table.rows)
      throw new BackupRefused(`${table.name} has ${rows} rows in the backup ${name}, and should have ${table.rows}.`);
  }
}
