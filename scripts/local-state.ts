import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "..");
/** How long a database that the served tool is writing to is waited for. */
const PATIENCE_MS = 30_000;

/** How the local D1 says that another process holds the database: in so many words, or by a commit that failed. */
const busy = /SQLITE_BUSY|database is locked|internal error/i;

/** The local D1, as `npm start` and `npm run serve` keep it: in STATE_DIR, or in .wrangler/state. */
export type LocalState = { db: D1Database; dispose(): Promise<void> };

/** Opens the local database, also beside a tool that is being served from it. */
export async function openLocalState(): Promise<LocalState> {
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  // A busy database is retried, and said in our words: what the runtime says of it would only worry people.
  process.env["WRANGLER_LOG"] ??= "none";
  const { getPlatformProxy, unstable_readConfig } = await import("wrangler");
  const { d1_databases } = unstable_readConfig({ config: path.join(root, "wrangler.jsonc") });
  // A configuration of the database alone: the objects belong to the process that serves.
  const folder = await mkdtemp(path.join(os.tmpdir(), "atomic-guide-"));
  const configPath = path.join(folder, "wrangler.json");
  await writeFile(configPath, JSON.stringify({ name: "local-state", compatibility_date: "2026-10-06", d1_databases }));
  const stateDir = path.resolve(root, process.env["STATE_DIR"] || ".wrangler/state");
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath,
    persist: { path: path.join(stateDir, "v3") },
    remoteBindings: false,
  });
  await rm(folder, { recursive: true });
  return { db: proxy.env.DB, dispose: () => proxy.dispose() };
}

/**
 * Runs something that is safe to run again, until the database is not busy. Each try is one transaction, so nothing is
 * ever half done.
 * @throws the last error after 30 s, or at once when the database was not merely busy
 */
export async function whenNotBusy<Result>(run: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!busy.test(String(error)) || Date.now() > until) throw error;
      await wait(50 + Math.random() * 200);
    }
  }
}
