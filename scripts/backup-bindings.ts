import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { quietWrangler, root } from "./local-state.ts";
import { remedy } from "./remote-state.ts";
import { UsageError } from "./usage-error.ts";
import { isPlaceholder } from "./wrangler-config.mjs";

/** A record, the bucket beside it, and the copies of learners in KV. dispose: what opened them ends. */
export type BackupBindings = { db: D1Database; bucket: R2Bucket; copies: KVNamespace; dispose(): Promise<void> };

/** @param stateDir the folder of a local state; undefined: STATE_DIR, or .wrangler/state */
export async function openLocalBindings(stateDir?: string): Promise<BackupBindings> {
  const folder = path.resolve(root, stateDir ?? (process.env["STATE_DIR"] || ".wrangler/state"));
  return open({ persist: { path: path.join(folder, "v3") }, remoteBindings: false });
}

/**
 * Opens those of the account, through wrangler's remote bindings: the same code runs on them.
 * @throws UsageError that names the way out
 */
export async function openRemoteBindings(): Promise<BackupBindings> {
  // wrangler would open a browser to log in, or ask which account is meant.
  process.env["CI"] = "1";
  try {
    return await open({ persist: false, remoteBindings: true });
  } catch (error) {
    const sentence = remedy(String(error));
    throw sentence === undefined ? error : new UsageError(sentence);
  }
}

async function open(where: { persist: false | { path: string }; remoteBindings: boolean }): Promise<BackupBindings> {
  const { getPlatformProxy, unstable_readConfig } = await quietWrangler();
  const config = unstable_readConfig({ config: path.join(root, "wrangler.jsonc") });
  const { account_id, d1_databases, kv_namespaces, r2_buckets } = config;
  const ids = [
    ...d1_databases.map(({ database_id: id }: { database_id?: string }) => id),
    ...kv_namespaces.map(({ id }: { id?: string }) => id),
  ];
  if (where.remoteBindings && ids.some(isPlaceholder))
    throw new UsageError(
      "wrangler.jsonc names no database or no namespace of an account yet: run `npm run db:setup` first.",
    );
  const remote = where.remoteBindings ? { remote: true } : {};
  const bindings = {
    name: "commands",
    compatibility_date: "2026-10-06",
    account_id,
    d1_databases: d1_databases.map((database: object) => ({ ...database, ...remote })),
    kv_namespaces: kv_namespaces.map((namespace: object) => ({ ...namespace, ...remote })),
    r2_buckets: r2_buckets.map((bucket: object) => ({ ...bucket, ...remote })),
  };
  const folder = await mkdtemp(path.join(os.tmpdir(), "atomic-guide-"));
  try {
    const configPath = path.join(folder, "wrangler.json");
    await writeFile(configPath, JSON.stringify(bindings));
    const proxy = await getPlatformProxy<{
      DB: D1Database;
      BACKUPS: R2Bucket;
      LEARNER_COPIES: KVNamespace;
    }>({ configPath, ...where });
    const { DB: db, BACKUPS: bucket, LEARNER_COPIES: copies } = proxy.env;
    return { db, bucket, copies, dispose: () => proxy.dispose() };
  } finally {
    await rm(folder, { recursive: true });
  }
}
