/** What is done once a day, in the order in which it is done. */
export const dailyJobs = ["erasures", "backup", "retention"] as const;
export type DailyJob = (typeof dailyJobs)[number];

/** When a job came to its end last, and when it failed last, ms. */
type Turn = { endedAt?: number | undefined; failedAt?: number | undefined };
export type DailyRecord = Partial<Record<DailyJob, Turn | undefined>>;

/**
 * How a daily job is. never: it has not come to its end yet. failed: its last run did. late: that of the last day is missing.
 * Times: ISO 8601, UTC, of the last run that came to its end, and of the failure.
 */
export type JobHealth =
  | { verdict: "never" }
  | { verdict: "well" | "late"; endedAt: string; ageHours: number }
  | { verdict: "failed"; failedAt: string; failedHours: number; endedAt?: string; ageHours?: number };
export type JobsHealth = Record<DailyJob, JobHealth>;

/** What is done daily, and is older than this, is late. */
export const LATE_MS = 36 * 60 * 60_000;

/**
 * @param record what the jobs noted of themselves
 * @param lastBackup when the last backup was finished, ms, whoever made it: one by command makes a failed one good
 */
export function jobsHealth(record: DailyRecord, lastBackup: number | undefined, now: number): JobsHealth {
  const backup = { ...record.backup, endedAt: latest(record.backup?.endedAt, lastBackup) };
  return {
    erasures: jobHealth(record.erasures, now),
    backup: jobHealth(backup, now),
    retention: jobHealth(record.retention, now),
  };
}

/** Whether somebody should look: what never ran has its first night before it. */
export function isAmiss({ verdict }: JobHealth): boolean {
  return verdict === "failed" || verdict === "late";
}

function jobHealth({ endedAt, failedAt }: Turn = {}, now: number): JobHealth {
  const ended = endedAt === undefined ? {} : { endedAt: iso(endedAt), ageHours: hours(now - endedAt) };
  if (failedAt !== undefined && failedAt > (endedAt ?? -Infinity))
    return { verdict: "failed", failedAt: iso(failedAt), failedHours: hours(now - failedAt), ...ended };
  if (endedAt === undefined) return { verdict: "never" };
  return { verdict: now - endedAt > LATE_MS ? "late" : "well", endedAt: iso(endedAt), ageHours: hours(now - endedAt) };
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** To a tenth. */
function hours(ms: number): number {
  return Math.round(ms / 360_000) / 10;
}
