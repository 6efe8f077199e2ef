import { z } from "zod";
import type { BackupStore } from "./backup-store.ts";

/** Stands beside the backups, so that one look tells how old the last one is. */
const NAME = "last-backup.json";

/** startedAt, finishedAt: ms. */
const lastBackupSchema = z.object({
  name: z.string(),
  startedAt: z.number(),
  finishedAt: z.number(),
  rows: z.number(),
});
export type LastBackup = z.infer<typeof lastBackupSchema>;

export async function writeLastBackup(store: Pick<BackupStore, "put">, last: LastBackup): Promise<void> {
  await store.put(NAME, new TextEncoder().encode(JSON.stringify(last)));
}

/** @returns undefined when there never was one */
export async function readLastBackup(store: Pick<BackupStore, "get">): Promise<LastBackup | undefined> {
  const bytes = await store.get(NAME);
  return bytes === undefined ? undefined : lastBackupSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** @returns how many days have a backup, or one that is being made */
export async function countBackupDays(store: Pick<BackupStore, "folders">): Promise<number> {
  const folders = await store.folders("backups/");
  return folders.filter((folder) => /^backups\/\d{4}-\d{2}-\d{2}\/$/.test(folder)).length;
}
