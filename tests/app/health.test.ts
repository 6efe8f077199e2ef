import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { dailyJobs } from "#app/tenancy/daily-jobs.ts";
import { backupHealth, type Health, type MigrationsHealth, statusOf } from "#app/tenancy/health.ts";
import { noteDailyJob } from "#db/backup/daily-record.ts";
import { writeLastBackup } from "#db/backup/last-backup.ts";
import { setMark } from "#db/backup/restore-mark.ts";
import app from "#workers/app.ts";
import { checkHealth } from "#workers/health.ts";
import { emptyStore, store } from "../backups.ts";
import { openConsole } from "../console.ts";
import { freshRecord } from "../full-record.ts";
import { journal } from "../journal.ts";
import { ask, tool } from "../platform.ts";

const HOUR = 60 * 60_000;
const current: MigrationsHealth = { verdict: "current", applied: 3, pending: [], changed: [], unknown: [] };
const well: Health = {
  parts: { d1: true, kv: true, objects: true, backups: true },
  migrations: current,
  lastBackup: { verdict: "none yet" },
  jobs: { erasures: { verdict: "never" }, backup: { verdict: "never" }, retention: { verdict: "never" } },
  signingKey: { verdict: "fresh", ageDays: 0 },
};

/** The environment, with one binding replaced by one whose every method does this. */
const suffering = (
  binding: "DB" | "PLATFORMS" | "LEARNER_COPIES" | "OIDC_STATE" | "BACKUPS",
  what: () => unknown,
): Env => ({
  ...env,
  [binding]: new Proxy({}, { get: () => what }),
});
const failing = () => {
  throw new Error("a secret of the platform");
};

const asked = (path: string) => new Request(`${tool}${path}`) as Parameters<typeof app.fetch>[0];

afterEach(emptyStore);

test("/health tells that every part answers, and nothing else", async () => {
  await emptyStore();
  const answer = await ask("/health");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    ...well,
    migrations: {
      ...well.migrations,
      applied: env.TEST_MIGRATIONS.length,
      lastAppliedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/),
    },
  });
});

test("a deployment whose settings are missing says at /health which, without their values, and to others that it is not set up", async () => {
  const unset = { ...env, SESSION_SECRETS: "too short" };
  const context = createExecutionContext();
  const health = await app.fetch(asked("/health"), unset, context);
  expect(health.status).toBe(503);
  const said = await health.text();
  expect(JSON.parse(said)).toMatchObject({ status: "failing", settings: expect.stringContaining("SESSION_SECRETS") });
  expect(said).not.toContain("too short");
  const page = await app.fetch(asked("/lti/login"), unset, context);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain("not set up");
  expect(journal.warnings.filter((warning) => warning.includes("SESSION_SECRETS"))).toHaveLength(2);
});

/** /health, asked of the whole tool. @param of the environment, what of it is not well */
async function askedOf(ailing: Env): Promise<{ status: number; text: string; health: unknown }> {
  const context = createExecutionContext();
  const answer = await app.fetch(asked("/health"), ailing, context);
  const text = await answer.text();
  await waitOnExecutionContext(context);
  return { status: answer.status, text, health: JSON.parse(text) };
}

describe("/health of a tool that no launch could survive says 503, and why", () => {
  test.each([
    ["DB", "d1"],
    ["OIDC_STATE", "objects"],
  ] as const)("where %s fails", async (binding, part) => {
    const { status, text, health } = await askedOf(suffering(binding, failing));
    expect(status).toBe(503);
    expect(health).toMatchObject({ status: "failing", parts: { ...well.parts, [part]: false } });
    expect(text).not.toContain("secret");
  });

  test("where the database lacks a migration", async () => {
    const d1 = await freshRecord(env.EMPTY_DB);
    const last = env.TEST_MIGRATIONS.at(-1)?.name ?? "";
    expect((await askedOf({ ...env, DB: d1 })).status).toBe(200);
    await d1.prepare("DELETE FROM d1_migrations WHERE name = ?").bind(last).run();
    const { status, health } = await askedOf({ ...env, DB: d1 });
    expect(status).toBe(503);
    expect(health).toMatchObject({
      status: "failing",
      parts: well.parts,
      migrations: { verdict: "pending", pending: [last] },
    });
  });

  test("and one that merely lacks KV says 200, and that it is degraded", async () => {
    const { status, health } = await askedOf(suffering("PLATFORMS", failing));
    expect(status).toBe(200);
    expect(health).toMatchObject({ status: "degraded", parts: { ...well.parts, kv: false } });
  });
});

test("in development an answer tells what the database was asked", async () => {
  expect(import.meta.env.DEV).toBe(true);
  const { page } = await openConsole();
  expect((await page("audit")).headers.get("server-timing")).toMatch(/;dur=/);
});

test("in production it does not", async () => {
  expect(await hasTimings(app)).toEqual([200, true]);
  expect(await hasTimings(await builtApp())).toEqual([200, false]);
});

/** The status, and whether it tells what the database was asked. */
async function hasTimings(entry: typeof app): Promise<[number, boolean]> {
  const context = createExecutionContext();
  const answer = await entry.fetch(asked("/health"), env, context);
  await waitOnExecutionContext(context);
  return [answer.status, answer.headers.has("server-timing")];
}

/** The entry, evaluated again as it is where it was built; what is beneath it stays as it is here. */
async function builtApp(): Promise<typeof app> {
  vi.stubEnv("DEV", false);
  try {
    const entry = "../../workers/app.ts?built";
    const { default: built }: { default: typeof app } = await import(/* @vite-ignore */ entry);
    return built;
  } finally {
    vi.unstubAllEnvs();
  }
}

test("/health tells of the last backup, and that yesterday's is missing", async () => {
  await writeLastBackup(store, { name: "2026-11-22", startedAt: 0, finishedAt: Date.now() - 2 * HOUR, rows: 1 });
  expect(await (await ask("/health")).json()).toMatchObject({
    status: "ok",
    lastBackup: { verdict: "fresh", name: "2026-11-22", ageHours: 2 },
  });
  expect(backupHealth({ name: "2026-11-22", finishedAt: 0 }, 36 * HOUR)).toMatchObject({
    verdict: "fresh",
    ageHours: 36,
  });
  expect(backupHealth({ name: "2026-11-22", finishedAt: 0 }, 36 * HOUR + 1)).toMatchObject({ verdict: "late" });
});

describe("failing is what a launch could not survive", () => {
  const cases: [string, Health, ReturnType<typeof statusOf>][] = [
    ["all well", well, "ok"],
    ["D1 away", { ...well, parts: { ...well.parts, d1: false } }, "failing"],
    ["objects away", { ...well, parts: { ...well.parts, objects: false } }, "failing"],
    ["KV away", { ...well, parts: { ...well.parts, kv: false } }, "degraded"],
    ["backups away", { ...well, parts: { ...well.parts, backups: false } }, "degraded"],
    ["last backup late", { ...well, lastBackup: backupHealth({ name: "x", finishedAt: 0 }, 48 * HOUR) }, "degraded"],
    ["the keys shut", { ...well, signingKey: undefined as never }, "degraded"],
    ["an old key", { ...well, signingKey: { verdict: "old", ageDays: 100 } }, "ok"],
    ["migrations not known", { parts: well.parts }, "failing"],
    [
      "one migration lacking",
      { ...well, migrations: { ...current, verdict: "pending", pending: ["9.sql"] } },
      "failing",
    ],
    ["one changed", { ...well, migrations: { ...current, verdict: "changed", changed: ["1.sql"] } }, "degraded"],
    ["a newer one", { ...well, migrations: { ...current, verdict: "ahead", unknown: ["9.sql"] } }, "degraded"],
  ];
  test.each(cases)("%s", (_name, health, status) => expect(statusOf(health)).toBe(status));
});

const jobsAt = async () => {
  const answer = await ask("/health");
  const { status, jobs } = (await answer.json()) as Health & { status: string };
  return { code: answer.status, status, jobs };
};

describe("/health tells of the daily jobs", () => {
  test("that all ran", async () => {
    await emptyStore();
    for (const job of dailyJobs) await noteDailyJob(store, job, "ended", Date.now() - 3 * HOUR);
    const { code, status, jobs } = await jobsAt();
    expect([code, status]).toEqual([200, "ok"]);
    for (const job of dailyJobs) expect(jobs?.[job]).toMatchObject({ verdict: "well", ageHours: 3 });
  });

  test.each(dailyJobs)("that %s is late: launches succeed, so it says 200, and that it is degraded", async (late) => {
    await emptyStore();
    for (const job of dailyJobs) await noteDailyJob(store, job, "ended", Date.now() - (job === late ? 50 : 3) * HOUR);
    const { code, status, jobs } = await jobsAt();
    expect([code, status, jobs?.[late].verdict]).toEqual([200, "degraded", "late"]);
  });

  test("that one failed, and when it last did not; of why, nothing", async () => {
    await emptyStore();
    await noteDailyJob(store, "retention", "ended", Date.now() - 27 * HOUR);
    await noteDailyJob(store, "retention", "failed", Date.now() - 3 * HOUR);
    const { code, status, jobs } = await jobsAt();
    expect([code, status]).toEqual([200, "degraded"]);
    expect(jobs?.retention).toEqual({
      verdict: "failed",
      failedAt: expect.any(String),
      failedHours: 3,
      endedAt: expect.any(String),
      ageHours: 27,
    });
  });

  test("nothing where the place of the backups does not answer", async () => {
    const { health } = await askedOf(suffering("BACKUPS", failing));
    expect(health).not.toHaveProperty("jobs");
  });
});

describe("a part", () => {
  const parts = [
    ["DB", "d1"],
    ["PLATFORMS", "kv"],
    ["LEARNER_COPIES", "kv"],
    ["OIDC_STATE", "objects"],
    ["BACKUPS", "backups"],
  ] as const;

  test.each(parts)("%s that fails is told, and no other", async (binding, part) => {
    const health = await checkHealth(suffering(binding, failing));
    expect(health.parts).toEqual({ ...well.parts, [part]: false });
    expect(JSON.stringify(health)).not.toContain("secret");
  });

  test.each(parts)("%s that hangs is told within two seconds", async (binding, part) => {
    const started = Date.now();
    const never: unknown = new Proxy(() => {}, {
      get: (_target, name) => (name === "then" ? () => {} : never),
      apply: () => never,
    });
    const health = await checkHealth(suffering(binding, () => never));
    expect(health.parts).toEqual({ ...well.parts, [part]: false });
    expect(Date.now() - started).toBeGreaterThan(900);
    // One after the other they would take two seconds.
    expect(Date.now() - started).toBeLessThan(1_900);
  });
});

describe("the database", () => {
  test("that lacks a migration is told apart from one that has more, or another one", async () => {
    const d1 = await freshRecord(env.EMPTY_DB);
    const last = env.TEST_MIGRATIONS.at(-1)?.name ?? "";
    const verdictAfter = async (sql: string) => {
      await d1.prepare(sql).run();
      return (await checkHealth({ ...env, DB: d1 })).migrations;
    };
    expect(await verdictAfter(`DELETE FROM d1_migrations WHERE name = '${last}'`)).toMatchObject({
      verdict: "pending",
      pending: [last],
    });
    expect(
      await verdictAfter(`INSERT INTO d1_migrations (name) VALUES ('${last}'), ('0099_plants.sql')`),
    ).toMatchObject({
      pending: [],
      unknown: ["0099_plants.sql"],
    });
    expect(await verdictAfter(`UPDATE d1_migration_hashes SET sha256 = 'x' WHERE name = '${last}'`)).toMatchObject({
      verdict: "changed",
      changed: expect.arrayContaining([last]),
    });
  });

  test("that is half restored is no database yet", async () => {
    const d1 = await freshRecord(env.EMPTY_DB);
    expect((await checkHealth({ ...env, DB: d1 })).parts.d1).toBe(true);
    await setMark(d1, "2026-11-22");
    expect((await checkHealth({ ...env, DB: d1 })).parts.d1).toBe(false);
  });
});
