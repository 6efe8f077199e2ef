// npm run db:restore -- --from <backup> [--into <state folder> | --remote]: a backup back into an empty database.
import { stat } from "node:fs/promises";
import path from "node:path";
import { isBackupName, type Manifest } from "../db/backup/backup-manifest.ts";
import { type BackupStore, bucketStore } from "../db/backup/backup-store.ts";
import { readStanding } from "../db/migration-ledger.ts";
import { applyMigrations } from "../db/migrations.ts";
import { restoreBackup } from "../db/backup/restore.ts";
import { backupSignature } from "../workers/backup-signature.ts";
import { type BackupBindings, openLocalBindings, openRemoteBindings } from "./backup-bindings.ts";
import { commandBackup, readOptions } from "./backup-command.ts";
import { folderStore } from "./backup-folder.ts";
import { whenNotBusy } from "./local-state.ts";
import { readMigrations } from "./migration-command.ts";
import { restored } from "./restore-answer.ts";
import { readToolKeys } from "./tool-keys.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run db:restore -- --from <backup> [--into <folder> | --remote] [--jwks <file or address>]
                                [--without-erasures] [--json]
  --from    a backup's name, such as 2026-11-22, or its folder: …/backups/2026-11-22
  --into    the folder of another local state, whose database is empty; without it, STATE_DIR's
  --remote  the account's database, which is empty; a backup that is named comes from the account's bucket
  --jwks    the public keys of the tool that made the backup, as /lti/jwks shows them; without it, this tool's own
  --without-erasures  also where no list of erasures, or a cut one, is beside the backup or in the bucket: then whoever was
            erased since the backup is back
An interrupted restore is done again by the same command.`;

await commandBackup(USAGE, async () => {
  const options = readOptions(USAGE, {
    from: { type: "string" },
    into: { type: "string" },
    remote: { type: "boolean", default: false },
    jwks: { type: "string" },
    "without-erasures": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  });
  const { from, into, remote, jwks, json, "without-erasures": withoutErasures } = options;
  if (from === undefined) throw new UsageError("Say which backup: --from …", USAGE);
  if (into !== undefined && remote) throw new UsageError("Say --into or --remote, not both.", USAGE);
  const { verify } = backupSignature(await readToolKeys(jwks));
  const home = await (remote ? openRemoteBindings() : openLocalBindings());
  const target = into === undefined ? home : await openLocalBindings(path.resolve(into));
  try {
    const { store, name } = await sourceOf(from, home);
    const tell = json ? () => {} : (line: string) => console.log(line);
    // The list of erasures beside the record counts also when the backup lies elsewhere.
    const erasures = isBackupName(from) ? [store] : [store, bucketStore(home.bucket)];
    const migrate = (manifest: Manifest) => migrateIfBlank(target.db, manifest);
    const place = { d1: target.db, store, erasures, withoutErasures, verify, migrate, tell };
    const report = await restoreBackup(place, name);
    console.log(json ? JSON.stringify(report) : restored(report));
  } finally {
    await home.dispose();
    if (target !== home) await target.dispose();
  }
});

/** @throws UsageError when it is neither a folder nor a name */
async function sourceOf(from: string, { bucket }: BackupBindings): Promise<{ store: BackupStore; name: string }> {
  if (isBackupName(from)) return { store: bucketStore(bucket), name: from };
  const folder = path.resolve(from);
  const there = await stat(folder).catch(() => undefined);
  const [name, parent] = [path.basename(folder), path.dirname(folder)];
  if (there?.isDirectory() !== true || !isBackupName(name) || path.basename(parent) !== "backups")
    throw new UsageError(`${from} is neither the name of a backup nor a folder such as …/backups/2026-11-22.`);
  return { store: folderStore(path.dirname(parent)), name };
}

/**
 * A database without tables gets the backup's own migrations. Those that came later are applied afterwards, to what was
 * restored.
 * @throws UsageError when one of them is not in this version's folder
 */
async function migrateIfBlank(d1: D1Database, manifest: Manifest): Promise<void> {
  const { applied } = await whenNotBusy(() => readStanding(d1, []));
  if (applied.length > 0) return;
  const files = await readMigrations();
  const wanted = manifest.migrations.map(({ name }) => {
    const file = files.find((each) => each.name === name);
    if (file === undefined)
      throw new UsageError(`This version has no ${name}, which the backup was made with: use the version that has it.`);
    return file;
  });
  await applyMigrations(d1, wanted, { patiently: whenNotBusy });
}
