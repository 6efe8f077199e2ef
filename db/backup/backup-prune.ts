import { manifestName } from "./backup-manifest.ts";
import type { BackupStore } from "./backup-store.ts";

/** A backup of so many days ago has ended: as learners are told (app/learner/privacy-notice.ts). */
const KEPT_DAYS = 30;
const FOLDER = "backups/";

/** Takes away what an earlier try of the same backup left. A step: call again until it is done. @returns whether it is */
export async function removeLeftovers(store: BackupStore, name: string): Promise<boolean> {
  return removeFolder(store, name);
}

/**
 * Takes away what is as old as backups may become, whatever failed since: also what was begun and never finished. The newest
 * whole backup stays, however old it is: without it a loss would be for good. A step: one backup is removed, a thousand
 * objects at most.
 * @param today YYYY-MM-DD, or a name that begins so
 * @returns whether nothing is left to be removed
 */
export async function pruneBackups(store: BackupStore, today: string): Promise<boolean> {
  const last = dayBefore(today, KEPT_DAYS);
  const names = (await store.folders(FOLDER))
    .map((folder) => folder.slice(FOLDER.length, -1))
    .toSorted()
    .toReversed();
  let hasNewest = false;
  for (const name of names) {
    if (!hasNewest && (await store.get(manifestName(name))) !== undefined) {
      hasNewest = true;
      continue;
    }
    if (name.slice(0, last.length) > last) continue;
    // Without its manifest it is no backup any more: a removal that is interrupted leaves none that looks whole.
    await store.remove([manifestName(name)]);
    await removeFolder(store, name);
    return false;
  }
  return true;
}

function dayBefore(day: string, days: number): string {
  const from = Date.parse(day.slice(0, "2026-11-22".length));
  return new Date(from - days * 24 * 60 * 60_000).toISOString().slice(0, "2026-11-22".length);
}

async function removeFolder(store: BackupStore, name: string): Promise<boolean> {
  const { names, more } = await store.list(`${FOLDER}${name}/`);
  await store.remove(names);
  return more === undefined;
}
