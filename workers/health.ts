import { jobsHealth } from "#app/tenancy/daily-jobs.ts";
import { backupHealth, type Health, migrationsHealth } from "#app/tenancy/health.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import { readDailyRecord } from "#db/backup/daily-record.ts";
import { readLastBackup } from "#db/backup/last-backup.ts";
import { type Migration, readStanding } from "#db/migration-ledger.ts";
import { readMark } from "#db/backup/restore-mark.ts";
import { TenantDirectory } from "#db/tenant-directory.ts";
import { signingKeyAge } from "./signing-keys.ts";
import { within } from "./time-limit.ts";

/** A part that hangs is as good as one that fails: whoever asks has an answer in little more than this. */
const LIMIT_MS = 1_000;

/** What this version was built with. */
const known: Migration[] = Object.entries(
  import.meta.glob<string>("../db/migrations/*.sql", { query: "?raw", import: "default", eager: true }),
).map(([path, sql]) => ({ name: path.slice(path.lastIndexOf("/") + 1), sql, statements: [] }));

/** Asks each part for the least it can do, all at once. Never throws. */
export async function checkHealth(env: Env): Promise<Health> {
  const [d1, kv, objects, migrations, last, daily, signingKey] = await Promise.all([
    answered("DB", () => isReadable(env.DB)),
    answered("KV", () => Promise.all([env.PLATFORMS.get("health"), env.LEARNER_COPIES.get("health")])),
    answered("OIDC_STATE", () => env.OIDC_STATE.getByName("state/0").ready()),
    answered("DB", async () => migrationsHealth(await readStanding(env.DB, known))),
    answered("BACKUPS", () => readLastBackup(bucketStore(env.BACKUPS))),
    answered("BACKUPS", () => readDailyRecord(bucketStore(env.BACKUPS))),
    answered("TOOL_KEYS", () => signingKeyAge(env, Date.now())),
  ]);
  return {
    parts: { d1: d1 !== undefined, kv: kv !== undefined, objects: objects !== undefined, backups: last !== undefined },
    ...(migrations === undefined ? {} : { migrations: migrations.value }),
    ...(last === undefined ? {} : { lastBackup: backupHealth(last.value, Date.now()) }),
    ...(daily === undefined || last === undefined
      ? {}
      : { jobs: jobsHealth(daily.value, last.value?.finishedAt, Date.now()) }),
    ...(signingKey === undefined ? {} : { signingKey: signingKey.value }),
  };
}

/** @returns undefined when the part failed, or did not answer in time */
async function answered<Value>(part: string, ask: () => Promise<Value>): Promise<{ value: Value } | undefined> {
  try {
    return { value: await within(part, LIMIT_MS, ask) };
  } catch {
    return undefined;
  }
}

/** @throws also when the database is only half restored: what is written to it now would be swept out */
async function isReadable(d1: D1Database): Promise<void> {
  const [, mark] = await Promise.all([new TenantDirectory(d1).isReadable(), readMark(d1)]);
  if (mark !== undefined) throw new Error(`the database is being restored from ${mark.backup}`);
}
