import { createScheduledController, introspectWorkflowInstance } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { beginBackup } from "#db/backup/backup.ts";
import { manifestName, readManifest } from "#db/backup/backup-manifest.ts";
import { signWith, verifyWith } from "#db/backup/backup-signature.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import { Erasure } from "#db/erasure.ts";
import worker from "#workers/app.ts";
import { readSettings } from "#workers/settings.ts";
import { settleErasures } from "#workers/settle-erasures.ts";
import { emptyStore, store } from "../backups.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

const verify = verifyWith(readSettings(env).TOOL_KEYS);
let date = 0;
let day: string;
let maplewood: Institution;

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
    expect(await store.list(`backups/${day}/`)).not.toEqual([]);
    await using again = await introspectWorkflowInstance(env.JOBS, `daily-${day}-again`);
    await env.JOBS.create({ id: `daily-${day}-again`, params: { day, round: 1 } });
    await again.waitForStatus("complete");
    await readManifest(store, day, verify);
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
      sign: signWith(readSettings(env).TOOL_KEYS),
      now: () => 1,
    };
    const progress = { ...(await beginBackup(place, day)), phase: "read" as const };
    await using jobs = await jobsOf(2);
    await env.JOBS.create({ id: `daily-${day}-2`, params: { day, round: 2, progress } });
    await jobs.waitForStatus("complete");
    expect(await readManifest(store, day, verify)).toMatchObject({ startedAt: 1 });
  });
});

describe("erasures that are not settled", () => {
  test("are listed beside the backups, and settled, before the backup is made", async () => {
    await erase(maplewood);
    await using jobs = await jobsOf();
    await clock();
    await jobs.waitForStatus("complete");
    expect(await store.list("erasures/")).toContain(`erasures/${maplewood.tenantId}/${same.learner}`);
    expect(await new Erasure(maplewood.scope).unsettled(10)).toEqual([]);
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
    expect(await new Erasure(maplewood.scope).unsettled(10)).toHaveLength(1);

    const { harbour } = await twoInstitutions();
    await furnish(harbour);
    await erase(harbour);
    const told: string[] = [];
    const elsewhere = async ({ tenantId }: { tenantId: string }) => {
      if (tenantId === maplewood.tenantId) throw new Error("KV is down");
      told.push(tenantId);
    };
    await expect(settleErasures(env, [elsewhere], 1)).rejects.toThrow("KV is down");
    expect(told).toContain(harbour.tenantId);
    expect(await new Erasure(harbour.scope).unsettled(10)).toEqual([]);
    expect(await new Erasure(maplewood.scope).unsettled(10)).toHaveLength(1);
    await settleErasures(env, [async () => {}], 1);
  });
});
