import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as React from "react";
import { expect, test, vi } from "vitest";
import { advanceBackup, beginBackup, stepName } from "#db/backup/backup.ts";
import { type BackupStore, bucketStore } from "#db/backup/backup-store.ts";
import { advanceTrial, beginTrial } from "#db/backup/restore-trial.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import { checkpointSignature } from "#workers/checkpoint-signature.ts";
import { forgetLearner } from "#workers/forgetting.ts";
import { LearnerCopies } from "#workers/learner-copies.ts";
import { stateObjectName } from "#workers/object-names.ts";
import type { OIDCStateDurableObject } from "#workers/oidc-state-object.ts";
import { ReadThrough } from "#workers/read-through.ts";
import { advanceRetention, retentionStart } from "#workers/retention.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { type ForgetElsewhere, settlePage } from "#workers/settle-erasures.ts";
import { type Institution, twoInstitutions } from "../../tests/institution.ts";
import { Platform } from "../../tests/platform.ts";
import { authoringKinds } from "./authoring-kinds.ts";
import { consoleKinds } from "./console-kinds.ts";
import { copyingKinds } from "./copying-kinds.ts";
import { conversationKinds } from "./conversation-kinds.ts";
import { indexKinds } from "./index-kinds.ts";
import { insightKinds } from "./insight-kinds.ts";
import { inObject } from "./in-object.ts";
import { missingKinds } from "./object-calls.ts";
import { ownCopyKinds } from "./own-copy-kinds.ts";
import { named, populate } from "./population.ts";
import { placingKinds } from "./placing-kinds.ts";
import { registeringKind } from "./registering-kinds.ts";
import { requestKinds } from "./request-kinds.ts";
import { practiceKinds } from "./practice-kinds.ts";
import { quotaKinds } from "./quota-kinds.ts";
import { serviceKinds } from "./service-kinds.ts";
import { type Kind, type Spent, Stopwatch } from "./stopwatch.ts";
import { turnKinds } from "./turn-kinds.ts";
import { struggleKinds } from "./struggle-kinds.ts";

const quick = import.meta.env["BENCH"] === "quick";
const TIMES = quick ? 10 : 40;

test(
  "requests, calls of objects, their alarms, and the steps of the daily jobs",
  { timeout: 1_200_000 },
  async ({ task }) => {
    // Only the development build has it, which takes twice as long.
    expect(React).not.toHaveProperty("act");
    vi.spyOn(scheduler, "wait").mockResolvedValue();
    const idle = env.OIDC_STATE.getByName("state/0");
    const stopwatch = await Stopwatch.open(TIMES, () => inObject(idle, env, async () => {}));
    // What one kind lacks is said in the end: the others are measured all the same.
    const lacking: string[] = [];
    const attempt = (what: string, measuring: () => Promise<void>) =>
      measuring().catch((error: unknown) => void lacking.push(`${what}: ${String(error)}`));
    const each = <State>(what: string, kinds: () => Promise<readonly Kind<State>[]>) =>
      attempt(what, async () => {
        for (const kind of await kinds()) await attempt(kind.kind, () => stopwatch.measure(kind));
      });
    // While the process is young: once it is full of objects, receiving bytes alone takes three times as long in it.
    await each("a model's words", async () => turnKinds(await twoInstitutions()));
    const { maplewood, harbour } = await twoInstitutions();
    await each("a learner's requests", () => requestKinds(maplewood));
    const { maplewood: large } = await twoInstitutions();
    const lms = await Platform.open(large);
    await each("an instructor's requests", () => insightKinds(large, lms));
    await each("an administrator's requests", () => consoleKinds(large, lms));
    await each("practice", () => practiceKinds(large, lms));
    await each("authoring", () => authoringKinds(lms));
    await each("placing", () => placingKinds(lms));
    await each("registering", async () => [registeringKind()]);
    await attempt("states", () => timeStates(stopwatch));
    await each("indexes", () => indexKinds(maplewood));
    await each("copying", () => copyingKinds(harbour));
    await each("conversations", () => conversationKinds(maplewood));
    await each("quota", () => quotaKinds(maplewood));
    await each("struggles", () => struggleKinds(harbour));
    await each("copies of one's own", () => ownCopyKinds(harbour));
    await attempt("services", async () => {
      const { rosters, outbox } = await serviceKinds(harbour);
      await each("rosters", async () => rosters);
      await each("outboxes", async () => outbox);
    });
    await attempt("settling", () => timeSettling(stopwatch, maplewood));
    await attempt("backup", () => timeBackup(stopwatch));
    await attempt("retention", () => timeRetention(stopwatch));
    Object.assign(task.meta, { invocations: stopwatch.figures });
    const unnamed = missingKinds(stopwatch.figures.map(({ kind }) => kind));
    if (lacking.length > 0) throw new Error(lacking.join("; "));
    expect(unnamed).toEqual([]);
  },
);

async function timeStates(stopwatch: Stopwatch): Promise<void> {
  await stopwatch.measure({
    kind: "OIDC_STATE.redeem",
    prepare: newState,
    run: ({ state, object }, bindings) =>
      inObject(object, bindings, (instance) => instance.redeem(state, Date.now() + 60_000)),
  });
  await stopwatch.measure({
    kind: "OIDC_STATE's alarm, 1,000 states that expired",
    async prepare() {
      const { object } = await newState();
      await runInDurableObject<OIDCStateDurableObject, void>(object, async (instance) => {
        for (let state = 0; state < 1_000; state++) await instance.redeem(crypto.randomUUID(), Date.now() - 1);
      });
      return object;
    },
    run: (object, bindings) => inObject(object, bindings, (instance) => instance.alarm()),
  });
}

async function newState() {
  const state = crypto.randomUUID();
  return { state, object: env.OIDC_STATE.getByName(await stateObjectName(state)) };
}

/** Ten learners in three courses each, of whom nobody else was told. */
async function timeSettling(stopwatch: Stopwatch, { tenantId }: Institution): Promise<void> {
  await stopwatch.measure({
    kind: "job: settle ten erasures",
    async prepare() {
      await env.DB.prepare("DELETE FROM erasures WHERE tenant_id = ?").bind(tenantId).run();
      await env.DB.prepare(
        `INSERT INTO erasures (tenant_id, id, erased_at, lti_context_ids)
         SELECT ?, 'erased-' || value, ?, '["course-1","course-2","course-3"]' FROM json_each('[0,1,2,3,4,5,6,7,8,9]')`,
      )
        .bind(tenantId, Date.now())
        .run();
    },
    async run(_, bindings) {
      const { CHAT_CONVERSATIONS: conversations, STRUGGLE_DETECTOR: struggles, LEARNER_COPIES } = bindings;
      const { BACKUPS: backups, OWN_COPIES: ownCopies, RESTORE_TRIALS: restoreTrials, ROSTERS: rosters } = bindings;
      const { SCORE_OUTBOX: outboxes } = bindings;
      const ports = { now: () => Date.now(), later: () => undefined, used: () => undefined };
      const copies = new LearnerCopies(LEARNER_COPIES, new ReadThrough(LEARNER_COPIES, ports));
      const forget: ForgetElsewhere = (erasure, scope) =>
        forgetLearner(
          { copies, conversations, struggles, ownCopies, rosters, restoreTrials, outboxes, backups },
          erasure,
          scope,
        );
      const { settled, failures } = await settlePage(bindings, forget, Date.now(), null);
      if (settled !== 10) throw new Error(`Only ${settled} were settled: ${failures[0]}`);
    },
  });
}

/**
 * A backup of a database with long tables, and a trial of its restore for the institution that has most of it; of the many steps
 * that read a table, no more than are needed to know them.
 */
async function timeBackup(stopwatch: Stopwatch): Promise<void> {
  await populate(env.DB, { tenants: 100, learners: 5_000 });
  const { sign, verify } = backupSignature(await toolKeys(env));
  const measured = quick ? 60 : 300;
  const steps = new Map<string, { real: Spent[]; own: Spent[] }>();
  const taken = async <Result>(kind: string, run: (place: Place) => Promise<Result>): Promise<Result> => {
    const { result, real, own } = await stopwatch.step((tape) =>
      run({ d1: tape.d1(env.DB), store: tape.store(bucketStore(env.BACKUPS)) }),
    );
    const known = steps.get(kind) ?? { real: [], own: [] };
    steps.set(kind, { real: [...known.real, real], own: [...known.own, own] });
    return result;
  };
  const writing = { sign, now: () => Date.now() };
  const backup = "2026-11-22";
  let progress = await taken("job: backup, begin", (place) => beginBackup({ ...place, ...writing }, backup));
  for (let count = 0; progress.phase !== "done"; count++) {
    const current = progress;
    const kind = current.phase === "read" || current.phase === "count" ? current.phase : stepName(current);
    const run = (place: Place) => advanceBackup({ ...place, ...writing }, current);
    progress =
      count < measured
        ? await taken(`job: backup, ${kind}`, run)
        : await run({ d1: env.DB, store: bucketStore(env.BACKUPS) });
  }
  let trial = beginTrial(backup);
  for (let count = 0; trial.phase !== "done" && count < measured; count++) {
    const current = trial;
    trial = await taken(`job: a restore is tried, ${current.phase}`, (place) =>
      advanceTrial({ ...place, verify }, named.tenant(1), current),
    );
  }
  if (trial.refused !== undefined) throw new Error(trial.refused.sentence);
  for (const [kind, { real, own }] of steps) stopwatch.note(kind, real, own);
}

type Place = { d1: D1Database; store: BackupStore };

async function timeRetention(stopwatch: Stopwatch): Promise<void> {
  const tool = checkpointSignature(await toolKeys(env));
  const real: Spent[] = [];
  const own: Spent[] = [];
  for (let progress = retentionStart; progress.after !== null && own.length < TIMES;) {
    const current = progress;
    const step = await stopwatch.step((tape) =>
      advanceRetention({ d1: tape.d1(env.DB), tool, now: Date.now(), erase: async () => undefined }, current),
    );
    progress = step.result;
    real.push(step.real);
    own.push(step.own);
  }
  stopwatch.note("job: retention", real, own);
}
