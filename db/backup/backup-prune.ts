import { manifestName } from "./backup-manifest.ts";
import type { BackupStore } from "./backup-store.ts";

/** The daily backups that are kept. */
const KEPT_DAYS = 30;
const FOLDER = "backups/";

/** Takes away what an earlier try of the same backup left. A step: call again until it is done. @returns whether it is */
export async function removeLeftovers(store: BackupStore, name: string): Promise<boolean> {
  return removeFolder(store, name);
}

/**
 * Keeps the last thirty days that have a backup, and what is younger than the oldest of them; also what was begun by a
 * command and never finished goes when it is older. Called after a success only. A step: one backup is removed, a thousand
 * objects at most.
 * @returns whether nothing is left to be removed
 */
export async function pruneBackups(store: BackupStore): Promise<boolean> {
  const names = (await store.folders(FOLDER))
    .map((folder) => folder.slice(FOLDER.length, -1))
    .toSorted()
    .toReversed();
  let days = 0;
  for (const name of names) {
    if (days < KEPT_DAYS) {
      if (isDay(name) && (await store.get(manifestName(name))) !== undefined) days += 1;
      continue;
    }
    // Without its manifest it is no backup any more: a removal that is interrupted leaves none that looks whole.
    await store.remove([manifestName(name)]);
    await removeFolder(store, name);
    return false;
  }
  return true;
}

function isDay(name: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(name);
}

async function removeFolder(store: BackupStore, name: string): Promise<boolean> {
  const { names, more } = await store.list(`${FOLDER}${name}/`);
  await store.remove(names);
  return more === undefined;
}
