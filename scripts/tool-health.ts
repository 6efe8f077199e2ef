import { z } from "zod";
import { type DailyJob, dailyJobs } from "../app/tenancy/daily-jobs.ts";
import type { MigrationsHealth } from "../app/tenancy/health.ts";
import type { Answer } from "./tenant-answers.ts";
import { UsageError } from "./usage-error.ts";

/** Its parts are given up after a second. */
const PATIENCE_MS = 10_000;

const names = z.array(z.string());
const ended = { endedAt: z.string(), ageHours: z.number() };
const jobSchema = z.union([
  z.object({ verdict: z.literal("never") }),
  z.object({ verdict: z.enum(["well", "late"]), ...ended }),
  z.object({
    verdict: z.literal("failed"),
    failedAt: z.string(),
    failedHours: z.number(),
    ...z.object(ended).partial().shape,
  }),
]);
const healthSchema = z.object({
  status: z.enum(["ok", "degraded", "failing"]),
  version: z.string(),
  parts: z.object({ d1: z.boolean(), kv: z.boolean(), objects: z.boolean(), backups: z.boolean() }),
  migrations: z
    .object({
      verdict: z.enum(["current", "pending", "changed", "ahead"]),
      applied: z.number(),
      pending: names,
      changed: names,
      unknown: names,
    })
    .optional(),
  lastBackup: z
    .discriminatedUnion("verdict", [
      z.object({ verdict: z.literal("none yet") }),
      z.object({ verdict: z.enum(["fresh", "late"]), name: z.string(), finishedAt: z.string(), ageHours: z.number() }),
    ])
    .optional(),
  jobs: z.object({ erasures: jobSchema, backup: jobSchema, retention: jobSchema }).optional(),
  signingKey: z
    .union([
      z.object({ verdict: z.enum(["fresh", "old"]), ageDays: z.number() }),
      z.object({ verdict: z.literal("unknown") }),
    ])
    .optional(),
});
/** A deployment that lacks settings has no parts to ask. */
const unsetSchema = z.object({ status: z.literal("failing"), settings: z.string() });
const saidSchema = z.union([healthSchema, unsetSchema]);
export type SaidHealth = z.infer<typeof saidSchema>;

const jobTitles: Record<DailyJob, string> = { erasures: "erasures", backup: "backup job", retention: "retention" };
const parts = { d1: "D1", kv: "KV", objects: "objects", backups: "backups" } as const;

/**
 * Asks the served tool itself: only there do its objects live.
 * @returns undefined where nobody answers
 * @throws UsageError where something else answers
 */
export async function askHealth(
  origin: string,
  ask: (address: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<SaidHealth | undefined> {
  let text: string;
  try {
    const answer = await ask(`${origin}/health`, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS) });
    text = await answer.text();
  } catch {
    return undefined;
  }
  const said = saidSchema.safeParse(parsed(text)).data;
  if (said === undefined)
    throw new UsageError(
      `What answers at ${origin}/health is not this tool: say where people reach it: --tool https://guide.example.edu.`,
    );
  return said;
}

/** What the tool said of itself. */
export function healthSaid(origin: string, said: SaidHealth): Answer {
  const isBad = said.status === "failing";
  const title = `The tool at ${origin}: ${said.status}`;
  if (!("parts" in said))
    return { json: { tool: origin, ...said }, text: row(title, { settings: said.settings }), isBad };
  const { version, migrations, lastBackup, jobs, signingKey } = said;
  const rows = {
    version,
    ...Object.fromEntries(partNames.map((part) => [parts[part], said.parts[part] ? "well" : "does not answer"])),
    migrations: migrations === undefined ? "not known" : migrationWords(migrations),
    "last backup": backupWords(lastBackup),
    "signing key": keyWords(signingKey),
    ...Object.fromEntries(dailyJobs.map((job) => [jobTitles[job], jobWords(jobs?.[job])])),
  };
  return { json: { tool: origin, ...said }, text: row(title, rows), isBad };
}

/** What the database says where the tool says nothing. */
export function healthUnsaid(origin: string, migrations: MigrationsHealth): Answer {
  const title = `The tool does not answer at ${origin}: start it, or say where people reach it: --tool https://guide.example.edu`;
  const rows = {
    D1: "well",
    migrations: migrationWords(migrations),
    others: "KV, objects, version and last backup are told by the tool alone",
  };
  return { json: { tool: origin, status: "unreachable", migrations }, text: row(title, rows), isBad: true };
}

// Safe: Object.keys of a constant record.
const partNames = Object.keys(parts) as (keyof typeof parts)[];

function row(title: string, rows: Record<string, string>): string {
  return [title, ...Object.entries(rows).map(([name, words]) => `  ${name.padEnd(13)}${words}`)].join("\n");
}

function migrationWords({ verdict, applied, pending, changed, unknown }: MigrationsHealth): string {
  const odd = { current: [], pending, changed, ahead: unknown }[verdict];
  return `${verdict}, ${applied} applied${odd.length === 0 ? "" : `: ${odd.join(", ")}`}`;
}

function backupWords(last: z.infer<typeof healthSchema>["lastBackup"]): string {
  if (last === undefined) return "not known";
  if (last.verdict === "none yet") return "none yet";
  return `${last.verdict}: ${last.name}, finished ${last.finishedAt}, ${last.ageHours} hours ago`;
}

function jobWords(job: z.infer<typeof jobSchema> | undefined): string {
  if (job === undefined) return "not known";
  if (job.verdict === "never") return "has not run to its end yet";
  const before =
    job.endedAt === undefined ? "never before" : `last ran to its end ${job.endedAt}, ${job.ageHours} hours ago`;
  return job.verdict === "failed"
    ? `failed ${job.failedAt}, ${job.failedHours} hours ago; ${before}`
    : `${job.verdict}: ${before}`;
}

function keyWords(key: z.infer<typeof healthSchema>["signingKey"]): string {
  if (key === undefined) return "cannot be opened";
  return key.verdict === "unknown" ? "of unknown age" : `${key.verdict}, ${key.ageDays} days old`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
