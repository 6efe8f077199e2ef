import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { advanceBackup, beginBackup, stepName } from "#db/backup/backup.ts";
import { type BackupStore, bucketStore } from "#db/backup/backup-store.ts";
import { advanceTrial, beginTrial } from "#db/backup/restore-trial.ts";
import { backupSignature } from "#workers/backup-signature.ts";
import { checkpointSignature } from "#workers/checkpoint-signature.ts";
import { forgetLearner } from "#workers/forgetting.ts";
import { LearnerCopies } from "#workers/learner-copies.ts";
import { ReadThrough } from "#workers/read-through.ts";
import { advanceRetention, retentionStart } from "#workers/retention.ts";
import { type ForgetElsewhere, settlePage } from "#workers/settle-erasures.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { type Institution, twoInstitutions } from "../../tests/institution.ts";
import { Invocations, isQuick, TIMES } from "./invocations.ts";
import { named, populate } from "./population.ts";
import type { Spent, Stopwatch } from "./stopwatch.ts";

test("the steps of the daily jobs", { timeout: 1_200_000 }, async ({ task }) => {
  const invocations = await Invocations.open();
  const { stopwatch } = invocations;
  const { maplewood } = await twoInstitutions();
  await invocations.attempt("settling", () => timeSettling(stopwatch, maplewood));
  await invocations.attempt("backup", () => timeBackup(stopwatch));
  await invocations.attempt("retention", () => timeRetention(stopwatch));
  expect(invocations.leaveIn(task).length).toBeGreaterThan(0);
});

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
  const measured = isQuick ? 60 : 300;
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
