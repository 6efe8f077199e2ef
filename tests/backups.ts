import { env } from "cloudflare:workers";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { advanceBackup, type BackupPlace, type BackupProgress, beginBackup } from "#db/backup/backup.ts";
import { signWith, verifyWith } from "#db/backup/backup-signature.ts";
import { type BackupStore, bucketStore } from "#db/backup/backup-store.ts";

export const store = bucketStore(env.BACKUPS);

/** A key of the tool that is not the deployment's: kid included. */
export async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: "RS256" };
}

export const key = await newKey("tool-of-the-backups");
export const verify = verifyWith([key]);

export function placeOf(d1: D1Database, over: Partial<BackupPlace> = {}): BackupPlace {
  return { d1, store, sign: signWith([key]), now: () => Date.now(), ...over };
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
    const names = await store.list("");
    if (names.length === 0) return;
    await store.remove(names);
  }
}

/** A store in memory with the same objects, to tamper with. */
export async function copyOfStore(): Promise<BackupStore & { objects: Map<string, Uint8Array<ArrayBuffer>> }> {
  const objects = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of await store.list("")) {
    const bytes = await store.get(name);
    if (bytes !== undefined) objects.set(name, bytes);
  }
  return {
    objects,
    get: async (name) => objects.get(name),
    put: async (name, bytes) => void objects.set(name, bytes),
    list: async (prefix) => [...objects.keys()].filter((name) => name.startsWith(prefix)),
    folders: async () => [],
    remove: async (names) => names.forEach((name) => objects.delete(name)),
  };
}
