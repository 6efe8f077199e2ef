import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Migration } from "../db/migration-ledger.ts";
import { openLocalState, quietWrangler, root } from "./local-state.ts";
import { openRemoteState } from "./remote-state.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run db:migrate | db:status [-- [--remote] [--config wrangler.jsonc]]
  --remote  the database of the account, instead of the local one
  --config  another wrangler.jsonc: it names the database, and the folder of its migrations`;

/** What a command on migrations works on. */
type Work = { db: D1Database; migrations: Migration[]; where: string };

/**
 * Runs a command on the database that the arguments name, and ends the process: with what the work returns, with 2 for
 * what the caller can mend, with 1 for what failed here. Either is said in one sentence.
 */
export async function commandMigrations(args: readonly string[], work: (on: Work) => Promise<number>): Promise<never> {
  try {
    const { remote, config } = readOptions(args);
    const migrations = await readMigrations(config);
    const { db, dispose } = await (remote ? openRemoteState(config) : openLocalState(config));
    try {
      process.exitCode = await work({
        db,
        migrations,
        where: remote ? "the account's database" : "the local database",
      });
    } finally {
      await dispose();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError && error.usage !== undefined) console.error(`\n${error.usage}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
  process.exit();
}

function readOptions(args: readonly string[]): { remote: boolean; config: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { remote: { type: "boolean", default: false }, config: { type: "string", default: "wrangler.jsonc" } },
    });
    return { ...values, config: path.resolve(root, values.config) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}

/** The files of the folder that the configuration names as the migrations of its database. */
export async function readMigrations(config = path.join(root, "wrangler.jsonc")): Promise<Migration[]> {
  const { unstable_readConfig, unstable_splitSqlQuery } = await quietWrangler();
  const [database] = unstable_readConfig({ config }).d1_databases;
  const folder = path.resolve(path.dirname(config), database?.migrations_dir ?? "migrations");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql"));
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), "utf8");
      return { name, sql, statements: unstable_splitSqlQuery(sql) };
    }),
  );
}
