// npm run db:erasures [-- --remote] [--dry-run]: erases again whoever stands in the list beside the backups.
import { BackupRefused } from "../db/backup/backup-refused.ts";
import { bucketStore } from "../db/backup/backup-store.ts";
import { readErasureList } from "../db/backup/erasure-list.ts";
import { findUndone } from "../db/backup/erasures-undone.ts";
import { openLocalBindings, openRemoteBindings } from "./backup-bindings.ts";
import { commandBackup, readOptions } from "./backup-command.ts";
import { installationIn } from "./installation.ts";
import { whenNotBusy } from "./local-state.ts";
import { setTombstone } from "../workers/tombstone.ts";

const USAGE = `Usage: npm run db:erasures [-- [--remote] [--dry-run] [--json]]
Erases again whoever stands in the bucket's list of erasures and is in the database: after it went back to an earlier moment.
  --remote   the account's database, by the list in the account's bucket
  --dry-run  says how many, and erases nobody`;

await commandBackup(USAGE, async () => {
  const options = readOptions(USAGE, {
    remote: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  });
  const { remote, json, "dry-run": isRehearsal } = options;
  const { db, bucket, copies, dispose } = await (remote ? openRemoteBindings() : openLocalBindings());
  try {
    const list = await readErasureList(bucketStore(bucket));
    if (list === undefined)
      throw new BackupRefused("The bucket holds no list of erasures: nobody was erased yet, or it is another bucket.");
    const undone = await whenNotBusy(() => findUndone(db, list));
    const { erasure } = installationIn(db);
    for (const { tenantId, learnerId } of isRehearsal ? [] : undone) {
      // As the product does: before they are gone from the record, no copy of theirs counts any more.
      await setTombstone(copies, { tenantId, learnerId });
      await whenNotBusy(() => erasure(tenantId).erase(learnerId, "operator", Date.now()));
    }
    console.log(
      json ? JSON.stringify({ listed: list.length, undone }) : answer(list.length, undone.length, isRehearsal),
    );
  } finally {
    await dispose();
  }
});

function answer(listed: number, undone: number, isRehearsal: boolean): string {
  const head = `list of erasures: ${listed} entries`;
  if (isRehearsal) return `${head}; to be erased again: ${undone} learners`;
  const rest =
    undone === 0 ? "" : "\nno copy of theirs counts any more; copies and objects are emptied by the next daily jobs";
  return `${head}; erased again: ${undone} learners${rest}`;
}
