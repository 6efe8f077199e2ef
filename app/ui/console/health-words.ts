import { m } from "#app/paraglide/messages.js";
import { type DailyJob, dailyJobs, type JobHealth } from "#app/tenancy/daily-jobs.ts";
import { GIVEN_UP_SCORE_DAYS, LATE_SCORES_LOOKED_AT, type LateScores } from "#app/tenancy/late-scores.ts";
import { type Health, mayBeNew } from "#app/tenancy/health.ts";
import { daysLong, figure, hoursAgo } from "./figures.ts";

const HOUR_MS = 60 * 60_000;

/** watch: it works, and something is to be done. waiting: its first night is before it. unused: nothing is asked of it. unasked: this page does not ask it. */
export type HealthState = "well" | "watch" | "ailing" | "waiting" | "unused" | "unasked";

/** @property below the page of the console that tells more */
export type PartInWords = { title: string; state: HealthState; says: string; remedy?: string; below?: string };
type PartName = "scores" | "d1" | "kv" | "objects" | "migrations" | "backups" | "key" | "model";

/** What of the institution's own is asked, each undefined where nobody can tell now. @property at when that was, ms */
export type OwnStanding = { hasModel: boolean | undefined; lateScores: LateScores | undefined; at: number };

/** The parts of the installation in the order in which their loss hurts. */
export function partsInWords(
  health: Health,
  { hasModel, ...scores }: OwnStanding,
): (PartInWords & { name: PartName })[] {
  const { d1, kv, objects } = health.parts;
  return [
    { name: "d1", title: m.health_d1(), ...(d1 ? well(m.health_d1_well()) : ailing(m.health_d1_ailing())) },
    { name: "objects", title: m.health_objects(), ...objectsOf(objects) },
    { name: "kv", title: m.health_kv(), ...(kv ? well(m.health_kv_well()) : ailing(m.health_kv_ailing())) },
    { name: "migrations", title: m.health_migrations(), ...migrationsOf(health) },
    { name: "backups", title: m.backups_title(), below: "/backups", ...backupsOf(health, scores.at) },
    { name: "key", title: m.connection_key(), below: "/keys", ...keyOf(health) },
    { name: "scores", title: m.health_scores(), below: "/deployments", ...scoresOf(scores) },
    { name: "model", title: m.model_link(), below: "/model", ...modelOf(hasModel) },
  ];
}

/** The daily jobs, in the order in which they are done. @param now ms */
export function jobsInWords(health: Health, now: number): (PartInWords & { name: DailyJob })[] {
  const isNew = mayBeNew(health, now);
  return dailyJobs.map((name) => ({
    name,
    title: jobTitles[name](),
    below: jobPages[name],
    ...jobOf(name, health.jobs?.[name], isNew),
  }));
}

const jobTitles: Record<DailyJob, () => string> = {
  erasures: m.health_job_erasures,
  backup: m.health_job_backup,
  retention: m.retention_title,
};
const jobPages: Record<DailyJob, string> = {
  erasures: "/learners?show=erasures",
  backup: "/backups",
  retention: "/retention",
};
const jobRemedies: Record<DailyJob, () => string> = {
  erasures: m.health_job_erasures_remedy,
  backup: m.health_backups_late_remedy,
  retention: m.health_job_retention_remedy,
};

/** @param job undefined: where it is noted does not answer */
function jobOf(name: DailyJob, job: JobHealth | undefined, isNew: boolean): Omit<PartInWords, "title"> {
  const remedy = jobRemedies[name];
  switch (job?.verdict) {
    case undefined:
      return watch(m.health_job_unknown(), m.health_passing());
    case "never":
      return isNew
        ? { state: "waiting", says: m.health_job_never() }
        : ailing(m.health_job_missing(), m.health_job_missing_remedy());
    case "well":
      return well(m.health_job_ended({ ago: hoursAgo(job.ageHours) }));
    case "late":
      return ailing(m.health_job_late({ ago: hoursAgo(job.ageHours) }), remedy());
    case "failed":
      return ailing(failureOf(job), remedy());
  }
}

function failureOf({ failedHours, ageHours }: Extract<JobHealth, { verdict: "failed" }>): string {
  const failedAgo = hoursAgo(failedHours);
  return ageHours === undefined
    ? m.health_job_failed_first({ failedAgo })
    : m.health_job_failed({ failedAgo, ago: hoursAgo(ageHours) });
}

function objectsOf(answer: boolean) {
  return answer ? well(m.health_objects_well()) : ailing(m.health_objects_ailing());
}

function migrationsOf({ migrations }: Health) {
  switch (migrations?.verdict) {
    case "current":
      return well(m.health_migrations_current());
    case "pending":
      return ailing(m.health_migrations_pending(), m.health_migrations_pending_remedy());
    case "changed":
      return watch(m.health_migrations_changed(), m.health_migrations_changed_remedy());
    case "ahead":
      return watch(m.health_migrations_ahead(), m.health_migrations_ahead_remedy());
    case undefined:
      return ailing(m.health_migrations_unknown());
  }
}

function backupsOf(health: Health, now: number): Omit<PartInWords, "title"> {
  const { parts, lastBackup } = health;
  if (!parts.backups || lastBackup === undefined) return ailing(m.health_backups_away());
  if (lastBackup.verdict === "none yet")
    return mayBeNew(health, now)
      ? { state: "waiting", says: m.health_backups_none(), remedy: m.health_backups_none_remedy() }
      : ailing(m.health_backups_missing(), m.health_backups_late_remedy());
  const ago = hoursAgo(lastBackup.ageHours);
  if (lastBackup.verdict === "late") return ailing(m.health_backups_late({ ago }), m.health_backups_late_remedy());
  return well(m.health_backups_fresh({ ago }));
}

function keyOf({ signingKey }: Health) {
  if (signingKey === undefined) return ailing(m.health_key_shut(), m.health_key_shut_remedy());
  if (signingKey.verdict === "unknown") return watch(m.health_key_unknown(), m.health_key_rotate());
  const age = daysLong(signingKey.ageDays);
  if (signingKey.verdict === "old") return watch(m.health_key_old({ age }), m.health_key_rotate());
  return well(m.health_key_fresh({ age }));
}

function scoresOf({ lateScores, at }: Omit<OwnStanding, "hasModel">) {
  if (lateScores === undefined) return watch(m.health_scores_unknown(), m.health_passing());
  const { columns, since, isCut } = lateScores;
  if (since === undefined) return well(m.health_scores_well());
  const hours = Math.floor((at - since) / HOUR_MS);
  const says = isCut
    ? m.health_scores_late_at_least({ columns, hours, looked: figure(LATE_SCORES_LOOKED_AT) })
    : m.health_scores_late({ columns, hours });
  return ailing(says, m.health_scores_remedy({ days: GIVEN_UP_SCORE_DAYS }));
}

function modelOf(hasModel: boolean | undefined): Omit<PartInWords, "title"> {
  if (hasModel === undefined) return { state: "watch", says: m.health_model_unknown() };
  if (!hasModel) return { state: "unused", says: m.health_model_none() };
  return { state: "unasked", says: m.health_model_chosen(), remedy: m.health_model_try() };
}

function well(says: string) {
  return { state: "well" as const, says };
}

function watch(says: string, remedy: string) {
  return { state: "watch" as const, says, remedy };
}

/** What the platform itself mends has no other remedy than to wait. */
function ailing(says: string, remedy: string = m.health_passing()) {
  return { state: "ailing" as const, says, remedy };
}
