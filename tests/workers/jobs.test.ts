import { createScheduledController, introspectWorkflowInstance } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { beginBackup } from "#db/backup/backup.ts";
import { manifestName, readManifest } from "#db/backup/backup-manifest.ts";
import { dailyJobs } from "#app/tenancy/daily-jobs.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import { noteDailyJob, readDailyRecord } from "#db/backup/daily-record.ts";
import { Erasure } from "#db/erasure.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import worker from "#workers/app.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { type ForgetElsewhere, settleErasures, settlePage } from "#workers/settle-erasures.ts";
import { emptyStore, store } from "../backups.ts";
import { emptyRecord } from "../empty-d1.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";
import { unsettledOf } from "../unsettled.ts";

const { sign, verify } = backupSignature(await toolKeys(env));
let date = 0;
let day: string;
let maplewood: Institution;

// Each test backs up the whole record: without what other files left in it, that is ten times shorter.
beforeAll(() => emptyRecord(env.DB));

beforeEach(async () => {
  await emptyStore();
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
  // Each test has a day of its own: an instance of a workflow is never forgotten.
  day = new Date(Date.UTC(2027, 0, ++date)).toISOString().slice(0, 10);
});

const clock = () =>
  worker.scheduled(createScheduledController({ scheduledTime: new Date(`${day}T03:17:00Z`), cron: "17 3 * * *" }), env);
const jobsOf = (round = 1) => introspectWorkflowInstance(env.JOBS, `daily-${day}${round === 1 ? "" : `-${round}`}`);

const ago = (days: number) => new Date(Date.parse(day) - days * 24 * 60 * 60_000).toISOString().slice(0, 10);
const settleThrough = (forget: ForgetElsewhere, steps?: number) =>
  settleErasures((after) => settlePage(env, forget, 1, after), steps);

const erase = async (institution: Institution) =>
  new Erasure(institution.scope).erase(same.learner, "operator", Date.now());

describe("once a day", () => {
  test("the clock starts a workflow that leaves a backup in the bucket", async () => {
    await using jobs = await jobsOf();
    await clock();
    await jobs.waitForStatus("complete");
    const { tables } = await readManifest(store, day, verify);
    expect(tables.find(({ name }) => name === "learner_profiles")?.rows).toBeGreaterThanOrEqual(2);
    expect(await jobs.getOutput()).toEqual({ backup: day });
  });

  test("started twice, it runs once", async () => {
    await using jobs = await jobsOf();
    await Promise.all([clock(), clock()]);
    await jobs.waitForStatus("complete");
    const finished = await store.get(manifestName(day));
    await clock();
    expect(await store.get(manifestName(day))).toEqual(finished);
  });

  test("what its steps ask stands in the metrics table", async () => {
    await erase(maplewood);
    {
      await using jobs = await jobsOf();
      await clock();
      await jobs.waitForStatus("complete");
    }
    // What has gathered is handed over with any step, when its oldest is a minute old.
    const now = Date.now.bind(Date);
    vi.spyOn(Date, "now").mockImplementation(() => now() + 60_000);
    const place = { d1: env.DB, store: bucketStore(env.BACKUPS), sign, now };
    const progress = { ...(await beginBackup(place, day)), phase: "done" as const };
    await using second = await jobsOf(2);
    await env.JOBS.create({ id: `daily-${day}-2`, params: { day, round: 2, progress } });
    await second.waitForStatus("complete");
    // The backup's, the erasures' and retention's.
    const asked = ["with chat_messages", "select erasures", "update erasures", "select tenants", "delete metrics"];
    const figures = env.DB.prepare("SELECT name FROM metrics WHERE tenant_id IN ('', ?)").bind(maplewood.tenantId);
    await vi.waitFor(async () => {
      const { results } = await figures.all<{ name: string }>();
      const names = results.map(({ name }) => name.replace(/ [0-9a-f]{4}$/, ""));
      expect(names).toEqual(expect.arrayContaining(asked));
    });
  });

  test("a step that fails is tried again", async () => {
    await using jobs = await jobsOf();
    await jobs.modify(async (change) => {
      await change.disableRetryDelays();
      await change.mockStepError({ name: "read learner_profiles" }, new Error("R2 is down"), 3);
      await change.mockStepError({ name: "seal" }, new Error("D1 is down"), 2);
    });
    await clock();
    await jobs.waitForStatus("complete");
    expect(await readManifest(store, day, verify)).toMatchObject({ name: day });
  });

  test("a step that fails for good leaves no backup, and another start begins it anew", async () => {
    {
      await using jobs = await jobsOf();
      await jobs.modify(async (change) => {
        await change.disableRetryDelays();
        await change.mockStepError({ name: "seal" }, new Error("D1 is down"));
      });
      await clock();
      await jobs.waitForStatus("errored");
      expect(await jobs.getError()).toMatchObject({ message: "D1 is down" });
      expect(await store.get(manifestName(day))).toBeUndefined();
    }
    expect((await store.list(`backups/${day}/`)).names).not.toEqual([]);
    await using again = await introspectWorkflowInstance(env.JOBS, `daily-${day}-again`);
    await env.JOBS.create({ id: `daily-${day}-again`, params: { day, round: 1 } });
    await again.waitForStatus("complete");
    await readManifest(store, day, verify);
  });

  test("a backup that fails keeps no older one from ending", async () => {
    for (const days of [31, 30, 29, 1]) await store.put(manifestName(ago(days)), new Uint8Array([1]));
    await using jobs = await jobsOf();
    await jobs.modify(async (change) => {
      await change.disableRetryDelays();
      await change.mockStepError({ name: "begin" }, new Error("D1 is down"));
    });
    await clock();
    await jobs.waitForStatus("errored");
    expect(await jobs.getError()).toMatchObject({ message: "D1 is down" });
    expect(await store.folders("backups/")).toEqual([`backups/${ago(29)}/`, `backups/${ago(1)}/`]);
  });

  test("a long backup goes on in rounds, each a workflow of its own", async () => {
    await using first = await jobsOf();
    await using second = await jobsOf(2);
    await env.JOBS.create({ id: `daily-${day}`, params: { day, round: 1, steps: 50 } });
    await first.waitForStatus("complete");
    expect(await store.get(manifestName(day))).toBeUndefined();
    await second.waitForStatus("complete");
    // As many more as the record is long: it holds what all tests before this one wrote.
    await vi.waitFor(() => readManifest(store, day, verify), { timeout: 15_000, interval: 100 });
  });

  test("a later round goes on where the one before left off", async () => {
    const place = {
      d1: env.DB,
      store: bucketStore(env.BACKUPS),
      sign,
      now: () => 1,
    };
    const progress = { ...(await beginBackup(place, day)), phase: "read" as const };
    await using jobs = await jobsOf(2);
    await env.JOBS.create({ id: `daily-${day}-2`, params: { day, round: 2, progress } });
    await jobs.waitForStatus("complete");
    expect(await readManifest(store, day, verify)).toMatchObject({ startedAt: 1 });
  });
});

const lastOf = ({ endedAt = 0, failedAt = 0 } = {}) =>
  failedAt > endedAt ? "failed" : endedAt > 0 ? "ended" : "never";
/** Each job's last note: "ended" or "failed"; those before it are told apart by their times. */
const noted = async () => {
  const record = await readDailyRecord(store);
  return dailyJobs.map((job) => lastOf(record[job]));
};
const failAt = async (step: string) => {
  await using jobs = await jobsOf();
  await jobs.modify(async (change) => {
    await change.disableRetryDelays();
    await change.mockStepError({ name: step }, new Error("D1 is down"));
  });
  await clock();
  await jobs.waitForStatus(step === "begin" || step === "seal" ? "errored" : "complete");
};

describe("how each ended is noted beside the backups", () => {
  test("where all is well", async () => {
    expect(await noted()).toEqual(["never", "never", "never"]);
    await using jobs = await jobsOf();
    await clock();
    await jobs.waitForStatus("complete");
    expect(await noted()).toEqual(["ended", "ended", "ended"]);
  });

  test.each([
    ["settle erasures", ["failed", "ended", "ended"]],
    ["begin", ["ended", "failed", "never"]],
    ["seal", ["ended", "failed", "never"]],
    ["retention", ["ended", "ended", "failed"]],
  ])("where it fails at: %s", async (step, outcomes) => {
    await failAt(step);
    expect(await noted()).toEqual(outcomes);
  });

  test("a failure leaves standing when the one before ended, and the next one's end tells that it is over", async () => {
    await noteDailyJob(store, "retention", "ended", 7);
    await failAt("retention");
    expect((await readDailyRecord(store)).retention).toEqual({ endedAt: 7, failedAt: expect.any(Number) });
    await noteDailyJob(store, "retention", "ended", Date.now() + 1);
    expect(await noted()).toEqual(["ended", "ended", "ended"]);
  });

  test("what cannot be noted fails no job", async () => {
    await failAt("note erasures");
    await readManifest(store, day, verify);
    expect(await noted()).toEqual(["never", "ended", "ended"]);
    expect(journal.warnings).toContain("how a daily job ended is not noted erasures ended Error: D1 is down");
  });
});

describe("retention", () => {
  test("comes after the backup, which still has what is taken away", async () => {
    await maplewood.scope.insert("metrics", { name: "old", hour: 0, kind: "query" }).execute();
    await using jobs = await jobsOf();
    await clock();
    await jobs.waitForStatus("complete");
    expect(await maplewood.scope.from("metrics").where("hour", "=", 0).select("name").execute()).toEqual([]);
    const { tables } = await readManifest(store, day, verify);
    expect(tables.find(({ name }) => name === "metrics")?.rows).toBeGreaterThanOrEqual(2);
  });

  test("that fails takes nothing from the backup, and waits for tomorrow", async () => {
    await using jobs = await jobsOf();
    await jobs.modify(async (change) => {
      await change.disableRetryDelays();
      await change.mockStepError({ name: "retention" }, new Error("D1 is down"));
    });
    await clock();
    await jobs.waitForStatus("complete");
    await readManifest(store, day, verify);
    expect(journal.warnings).toContain("retention goes on tomorrow Error: D1 is down");
  });
});

describe("erasures that are not settled", () => {
  test("are listed beside the backups, and settled, before the backup is made", async () => {
    await erase(maplewood);
    await using jobs = await jobsOf();
    await clock();
    await jobs.waitForStatus("complete");
    expect((await store.list("erasures/")).names).toContain(`erasures/${maplewood.tenantId}/${same.learner}`);
    expect(await unsettledOf(maplewood)).toEqual([]);
  });

  test("one that cannot be told holds back neither the others nor the backup", async () => {
    await erase(maplewood);
    await using jobs = await jobsOf();
    await jobs.modify(async (change) => {
      await change.disableRetryDelays();
      await change.mockStepError({ name: "settle erasures" }, new Error("KV is down"));
    });
    await clock();
    await jobs.waitForStatus("complete");
    expect(await unsettledOf(maplewood)).toHaveLength(1);

    const { harbour } = await twoInstitutions();
    await furnish(harbour);
    await erase(harbour);
    const told: string[] = [];
    const elsewhere: ForgetElsewhere = async ({ tenantId }) => {
      if (tenantId === maplewood.tenantId) throw new Error("KV is down");
      told.push(tenantId);
    };
    expect(await settleThrough(elsewhere)).toMatchObject({ failed: 1 });
    expect(told).toContain(harbour.tenantId);
    expect(await unsettledOf(harbour)).toEqual([]);
    expect(await unsettledOf(maplewood)).toHaveLength(1);
    expect(journal.warnings).toContain("erasures are not settled yet 1 Error: KV is down");
    await settleThrough(async () => {});
  });

  test("however many fail, those behind them are told", async () => {
    const { harbour } = await twoInstitutions();
    const [first, last] = [maplewood, harbour].toSorted((one, other) => (one.tenantId < other.tenantId ? -1 : 1));
    const former = Array.from({ length: 25 }, (_, number) => ({ id: `former-${number}`, erased_at: number % 3 }));
    for (const { scope } of [first!, last!]) await scope.insert("erasures", former).execute();
    const told: string[] = [];
    const forget: ForgetElsewhere = async ({ tenantId, learnerId }) => {
      if (tenantId === first?.tenantId) throw new Error("KV is down");
      told.push(learnerId);
    };
    expect(await settleThrough(forget)).toEqual({ settled: 25, failed: 25 });
    expect(told.toSorted()).toEqual(former.map(({ id }) => id).toSorted());
    expect(await unsettledOf(last!)).toEqual([]);
    await settleThrough(async () => {});
  });

  test("those of a day are bounded: the others wait for the next", async () => {
    const former = Array.from({ length: 25 }, (_, number) => ({ id: `former-${number}`, erased_at: 0 }));
    await maplewood.scope.insert("erasures", former).execute();
    expect(await settleThrough(async () => {}, 2)).toEqual({ settled: 20, failed: 0 });
    expect(journal.warnings).toContain("more erasures wait for tomorrow 20");
    expect(await settleThrough(async () => {}, 2)).toEqual({ settled: 5, failed: 0 });
  });
});
