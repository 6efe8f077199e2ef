import { env } from "cloudflare:workers";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { advanceBackup, type BackupPlace, type BackupProgress, beginBackup } from "#db/backup/backup.ts";
import { type BackupStore, bucketStore } from "#db/backup/backup-store.ts";
import { backupSignature } from "#workers/backup-signature.ts";

export const store = bucketStore(env.BACKUPS);

/** A key of the tool that is not the deployment's: kid included. */
export async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: "RS256" };
}

export const key = await newKey("tool-of-the-backups");
export const { sign, verify } = backupSignature([key]);

export function placeOf(d1: D1Database, over: Partial<BackupPlace> = {}): BackupPlace {
  return { d1, store, sign, now: () => Date.now(), ...over };
}

/** Makes a whole backup. @param between is called after each step, as writers that are at work meanwhile */
export async function backUp(
  place: BackupPlace,
  name: string,
  between: (progress: BackupProgress) => Promise<void> = async () => {},
): Promise<BackupProgress> {
  let progress = await beginBackup(place, name);
  while (progress.phase !== "done") {
    progress = await advanceBackup(place, progress);
    await between(progress);
  }
  return progress;
}

/** Takes everything out of the bucket. */
export async function emptyStore(): Promise<void> {
  for (;;) {
    const { names } = await store.list("");
    if (names.length === 0) return;
    await store.remove(names);
  }
}

/** A store in memory with the same objects, to tamper with. */
export async function copyOfStore(): Promise<MemoryStore> {
  const copy = memoryStore();
  let more: string | undefined;
  do {
    const page = await store.list("", more);
    for (const name of page.names) copy.objects.set(name, (await store.get(name)) ?? new Uint8Array());
    more = page.more;
  } while (more !== undefined);
  return copy;
}

export type MemoryStore = BackupStore & { objects: Map<string, Uint8Array<ArrayBuffer>> };

/** Its pages are short, and now and then empty, as a bucket's may be: only `more` tells whether they were the last. */
export function memoryStore(objects = new Map<string, Uint8Array<ArrayBuffer>>()): MemoryStore {
  return {
    objects,
    get: async (name) => objects.get(name),
    put: async (name, bytes) => void objects.set(name, bytes),
    list: async (prefix, more) => {
      const [after = "", wasEmpty] = more?.split("|") ?? [];
      const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).toSorted();
      if (more !== undefined && wasEmpty === undefined) return { names: [], more: `${after}|empty` };
      return { names: names.slice(0, 7), more: names.length > 7 ? names[6] : undefined };
    },
    folders: async () => [],
    remove: async (names) => names.forEach((name) => objects.delete(name)),
  };
}
