import { isAmiss, type JobsHealth, LATE_MS } from "./daily-jobs.ts";
import type { KeyAge } from "./key-ring.ts";

/** How the migrations of the database stand to those that this version was built with. */
export type MigrationsHealth = {
  /** pending: the database lacks some. changed: a file is not what was applied. ahead: the database knows more. */
  verdict: "current" | "pending" | "changed" | "ahead";
  applied: number;
  /** When the last one was applied: ISO 8601, UTC. That was the last time when the installation was set up or upgraded. */
  lastAppliedAt?: string;
  pending: string[];
  changed: string[];
  /** Of a newer version, or of none. */
  unknown: string[];
};

/** finishedAt: ISO 8601, UTC. late: yesterday's is missing. */
export type BackupHealth =
  | { verdict: "none yet" }
  | { verdict: "fresh" | "late"; name: string; finishedAt: string; ageHours: number };

/** Whether each part answers. What a part could not tell is left out. Never a secret. */
export type Health = {
  parts: { d1: boolean; kv: boolean; objects: boolean; backups: boolean };
  migrations?: MigrationsHealth;
  lastBackup?: BackupHealth;
  /** Told where the backups lie. */
  jobs?: JobsHealth;
  /** How old the key is that signs; left out when it cannot be opened. */
  signingKey?: KeyAge;
};

/**
 * failing: a launch could not succeed. It is redeemed in an object and written to D1, by statements of this version's
 * tables; platforms' keys come from the platforms themselves when KV is away, and nothing of it needs a backup or a daily job.
 */
export function statusOf({ parts, migrations, lastBackup, jobs, signingKey }: Health): "ok" | "degraded" | "failing" {
  if (!parts.d1 || !parts.objects || migrations === undefined || migrations.pending.length > 0) return "failing";
  const isAnyAmiss = lastBackup?.verdict === "late" || Object.values(jobs ?? {}).some(isAmiss);
  const well = parts.kv && parts.backups && migrations.verdict === "current" && !isAnyAmiss;
  // Without it nobody is told a roster or a score; one that is old signs as well as ever, and is only told of.
  return well && signingKey !== undefined ? "ok" : "degraded";
}

/** @param standing what the database has, and what it lacks of those that this version was built with */
export function migrationsHealth({
  applied,
  pending,
}: {
  applied: readonly { name: string; appliedAt?: string; state: "applied" | "changed" | "missing" }[];
  pending: readonly { name: string }[];
}): MigrationsHealth {
  const named = (state: string) => applied.filter((migration) => migration.state === state).map(({ name }) => name);
  const [changed, unknown] = [named("changed"), named("missing")];
  // As SQLite writes a time of UTC.
  const last = applied.at(-1)?.appliedAt;
  const other = changed.length > 0 ? "changed" : unknown.length > 0 ? "ahead" : "current";
  return {
    verdict: pending.length > 0 ? "pending" : other,
    applied: applied.length,
    ...(last !== undefined && { lastAppliedAt: `${last.replace(" ", "T")}Z` }),
    pending: pending.map(({ name }) => name),
    changed,
    unknown,
  };
}

/**
 * Whether the daily jobs of this version may not have had their first night yet.
 * @returns true also where nobody can tell since when it is there @param now ms
 */
export function mayBeNew({ migrations }: Health, now: number): boolean {
  const since = migrations?.lastAppliedAt;
  return since === undefined || now - Date.parse(since) <= LATE_MS;
}

export function backupHealth(last: { name: string; finishedAt: number } | undefined, now: number): BackupHealth {
  if (last === undefined) return { verdict: "none yet" };
  const age = now - last.finishedAt;
  return {
    verdict: age > LATE_MS ? "late" : "fresh",
    name: last.name,
    finishedAt: new Date(last.finishedAt).toISOString(),
    ageHours: Math.round(age / 360_000) / 10,
  };
}
