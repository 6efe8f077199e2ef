import { parseArgs, type ParseArgsConfig } from "node:util";
import { BackupRefused } from "../db/backup/backup-refused.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs db:backup, db:restore or db:erasures and ends the process: 0; 2 for what the caller can mend; 1 for what failed here, or a
 * backup that is refused. Either is said in one sentence.
 */
export async function commandBackup(usage: string, work: () => Promise<void>): Promise<never> {
  try {
    await work();
    process.exitCode = 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const missing = /no such table/.test(message);
    console.error(missing ? "The database is not set up yet: run `npm run db:migrate` first." : message);
    if (error instanceof UsageError && error.usage !== undefined) console.error(`\n${usage}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
    if (!(error instanceof UsageError || error instanceof BackupRefused) && process.env["DEBUG"]) console.error(error);
  }
  process.exit();
}

/** @throws UsageError with the usage, when there is a word that was not expected */
export function readOptions<Options extends ParseArgsConfig["options"]>(usage: string, options: Options) {
  try {
    return parseArgs({ args: process.argv.slice(2), options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), usage);
  }
}
