import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isPassing } from "./passing-fault.ts";

export const root = path.resolve(import.meta.dirname, "..");
/** How long a database that the served tool is writing to is waited for. */
const PATIENCE_MS = 30_000;

/** A database that a command works on. dispose: what opened it ends. */
export type LocalState = { db: D1Database; dispose(): Promise<void> };

/**
 * Opens the local database as `npm start` and `npm run serve` keep it, in STATE_DIR or in .wrangler/state, also beside a
 * tool that is being served from it.
 * @param config the wrangler.jsonc that names the database
 */
export async function openLocalState(config = path.join(root, "wrangler.jsonc")): Promise<LocalState> {
  const { unstable_readConfig } = await quietWrangler();
  const { d1_databases } = unstable_readConfig({ config });
  const stateDir = path.resolve(root, process.env["STATE_DIR"] || ".wrangler/state");
  return openDatabase({ d1_databases }, { persist: { path: path.join(stateDir, "v3") }, remoteBindings: false });
}

/** wrangler as a library, without a word of its own: what goes wrong is said in ours, and a busy database is tried again. */
export function quietWrangler() {
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  process.env["WRANGLER_LOG"] ??= "none";
  return import("wrangler");
}

/** Opens what a configuration of databases alone binds as DB: the objects belong to the process that serves. */
export async function openDatabase(
  bindings: { d1_databases: object[]; account_id?: string | undefined },
  where: { persist: false | { path: string }; remoteBindings: boolean },
): Promise<LocalState> {
  const { getPlatformProxy } = await quietWrangler();
  const folder = await mkdtemp(path.join(os.tmpdir(), "atomic-guide-"));
  try {
    const configPath = path.join(folder, "wrangler.json");
    await writeFile(configPath, JSON.stringify({ name: "commands", compatibility_date: "2026-10-06", ...bindings }));
    // Of two that open an empty database at once, the runtime of one may find it locked, and end.
    const proxy = await whenNotBusy(() => getPlatformProxy<{ DB: D1Database }>({ configPath, ...where }));
    return { db: proxy.env.DB, dispose: () => proxy.dispose() };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Runs something that is safe to run again, until the database is not busy. Each try is one transaction, so nothing is
 * ever half done.
 * @throws the last error after 30 s, or at once when it is not one that passes
 */
export async function whenNotBusy<Result>(run: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isPassing(error) || Date.now() > until) throw error;
      await wait(50 + Math.random() * 200);
    }
  }
}
