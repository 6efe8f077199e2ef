// npm run db:backup [-- --remote] [--to <folder>]: a backup now, beside the daily ones, or in a folder.
import path from "node:path";
import { advanceBackup, beginBackup } from "../db/backup/backup.ts";
import { AUDIT_HEADS } from "../db/backup/backup-page.ts";
import { bucketStore } from "../db/backup/backup-store.ts";
import { backupSignature } from "../workers/backup-signature.ts";
import { openLocalBindings, openRemoteBindings } from "./backup-bindings.ts";
import { commandBackup, readOptions } from "./backup-command.ts";
import { folderStore } from "./backup-folder.ts";
import { whenNotBusy } from "./local-state.ts";
import { readToolKeys } from "./tool-keys.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run db:backup [-- [--remote] [--to <folder>]]
  --remote  the account's database, into the account's bucket. TOOL_KEYS and TOOL_KEYS_SECRET have to hold the
            deployed tool's: a backup is signed by them
  --to      a folder to write to, instead of the bucket; the list of erasures is copied beside the backup`;

await commandBackup(USAGE, async () => {
  const { remote, to } = readOptions(USAGE, {
    remote: { type: "boolean", default: false },
    to: { type: "string" },
  });
  if (remote && process.env["TOOL_KEYS"] === undefined)
    throw new UsageError(
      "Set TOOL_KEYS and TOOL_KEYS_SECRET to the deployed tool's: a backup is signed by them.",
      USAGE,
    );
  const keys = await readToolKeys(undefined);
  const { db, bucket, dispose } = await (remote ? openRemoteBindings() : openLocalBindings());
  try {
    const erasures = bucketStore(bucket);
    const store = to === undefined ? erasures : folderStore(path.resolve(to));
    const place = { d1: db, store, erasures, sign: backupSignature(keys).sign, now: () => Date.now() };
    const name = new Date()
      .toISOString()
      .replace(/\.\d+Z$/, "Z")
      .replaceAll(":", "-");
    let progress = await whenNotBusy(() => beginBackup(place, name));
    while (progress.phase !== "done") {
      const current = progress;
      progress = await whenNotBusy(() => advanceBackup(place, current));
    }
    const tables = progress.tables.filter(({ name: table }) => table !== AUDIT_HEADS.name);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const where = to === undefined ? `the bucket: npm run db:restore -- --from ${name}` : `${to}/backups/${name}`;
    console.log(
      `backed up ${rows} rows of ${tables.length} tables, beside a list of ${progress.listed.entries} erasures, to ${where}`,
    );
  } finally {
    await dispose();
  }
});
