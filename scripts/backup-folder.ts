import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BackupStore } from "../db/backup/backup-store.ts";

/** Names that are listed at once, as a bucket does. */
const PAGE = 1_000;

/** A folder with the names of the bucket as its paths: what `db:backup -- --to` writes, or a copy of the bucket. */
export function folderStore(folder: string): BackupStore {
  const at = (name: string) => path.join(folder, ...name.split("/"));
  return {
    async get(name) {
      const bytes = await readFile(at(name)).catch(unlessMissing(undefined));
      return bytes && new Uint8Array(bytes);
    },
    async put(name, bytes) {
      await mkdir(path.dirname(at(name)), { recursive: true });
      await writeFile(at(name), bytes);
    },
    async list(prefix, more = "") {
      const inside = prefix.slice(0, prefix.lastIndexOf("/") + 1);
      const entries = await readdir(at(inside), { recursive: true, withFileTypes: true }).catch(unlessMissing([]));
      const names = entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
      const wanted = names.filter((name) => name.startsWith(prefix) && name > more).toSorted();
      const page = wanted.slice(0, PAGE);
      return { names: page, more: wanted.length > PAGE ? page.at(-1) : undefined };
    },
    async folders(prefix) {
      const entries = await readdir(at(prefix), { withFileTypes: true }).catch(unlessMissing([]));
      return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${prefix}${name}/`)
        .toSorted();
    },
    async remove(names) {
      for (const name of names) await rm(at(name), { force: true });
    },
  };
}

function unlessMissing<Value>(value: Value) {
  return (error: unknown): Value => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return value;
    throw error;
  };
}
