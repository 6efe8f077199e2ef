import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from "cloudflare:workers";
import type { DailyJob } from "#app/tenancy/daily-jobs.ts";
import { advanceBackup, type BackupPlace, type BackupProgress, beginBackup, stepName } from "#db/backup/backup.ts";
import { pruneBackups } from "#db/backup/backup-prune.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import { noteDailyJob } from "#db/backup/daily-record.ts";
import { backupSignature } from "./backup-signature.ts";
import { checkpointSignature } from "./checkpoint-signature.ts";
import { eraseLearner } from "./erasing.ts";
import { copiesForJobs, type Elsewhere, elsewhereOf, forgetLearner } from "./forgetting.ts";
import { deliverMetrics, unhurriedRecord } from "./record.ts";
import { advanceRetention, type Erase, type RetentionProgress, retentionStart } from "./retention.ts";
import { toolKeys } from "./signing-keys.ts";
import { type ForgetElsewhere, settleErasures, settlePage } from "./settle-erasures.ts";

/**
 * @property progress where the backup was when the round before ended
 * @property retention where retention was then
 * @property steps of a round: a workflow may have 1,024, and before that another one goes on
 */
export type DailyJobs = {
  day: string;
  round: number;
  progress?: BackupProgress;
  retention?: RetentionProgress;
  steps?: number;
};

const STEPS = 500;
/** After a failure: each removes a backup, or a thousand objects of one. */
const PRUNE_STEPS = 200;
/** A step that failed is tried again for about ten minutes: D1, R2 or a deployment may be in between. */
const RETRIES = { retries: { limit: 6, delay: "10 seconds", backoff: "exponential" }, timeout: "2 minutes" } as const;

/**
 * What is done once a day: erasures that are not settled everywhere, then the backup, then retention: what it takes away is
 * in a backup. Each step is an invocation of its own, far below 50 ms of CPU; what it returns is where it was, so that after
 * a restart the next one goes on from there.
 */
export class JobsWorkflow extends WorkflowEntrypoint<Env, DailyJobs> {
  override async run({ payload }: WorkflowEvent<DailyJobs>, step: WorkflowStep): Promise<{ backup: string }> {
    const { day, round, steps = STEPS } = payload;
    if (round === 1) await this.#settleErasures(step);
    const before = payload.progress;
    let progress =
      before ??
      (await this.#orPrune(step, day, () =>
        step.do("begin", RETRIES, () => this.#asking((d1) => beginBackup(this.#place(d1), day))),
      ));
    let retention = payload.retention ?? retentionStart;
    for (let count = 0; progress.phase !== "done" || retention.after !== null; count++) {
      if (count === steps) {
        const next = { day, round: round + 1, progress, retention, steps };
        await step.do("go on", RETRIES, () => startOnce(this.env.JOBS, `daily-${day}-${round + 1}`, next));
        break;
      }
      const [backup, kept]: [BackupProgress, RetentionProgress] = [progress, retention];
      if (backup.phase === "done") retention = await this.#retain(step, kept);
      else {
        progress = await this.#orPrune(step, day, () =>
          step.do(stepName(backup), RETRIES, () => this.#asking((d1) => advanceBackup(this.#place(d1), backup))),
        );
        if (progress.phase === "done") await this.#note(step, "backup", "ended");
      }
    }
    return { backup: day };
  }

  /** Before the backup. What fails waits for tomorrow. */
  async #settleErasures(step: WorkflowStep): Promise<void> {
    const forget: ForgetElsewhere = (erasure, scope) => forgetLearner(this.#elsewhere(), erasure, scope);
    try {
      const { failed } = await settleErasures((after) =>
        step.do("settle erasures", RETRIES, () => this.#asking((DB) => settlePage({ DB }, forget, Date.now(), after))),
      );
      await this.#note(step, "erasures", failed === 0 ? "ended" : "failed");
    } catch (error) {
      console.warn("erasures are not settled yet", String(error));
      await this.#note(step, "erasures", "failed");
    }
  }

  /** A day without a backup makes no older one stay: its people were told when it ends. @throws what the step throws */
  async #orPrune(step: WorkflowStep, day: string, make: () => Promise<BackupProgress>): Promise<BackupProgress> {
    try {
      return await make();
    } catch (error) {
      const store = bucketStore(this.env.BACKUPS);
      try {
        for (let count = 0; count < PRUNE_STEPS; count++)
          if (await step.do("prune all the same", RETRIES, () => pruneBackups(store, day))) break;
      } catch (reason) {
        console.warn("old backups are removed tomorrow", String(reason));
      }
      await this.#note(step, "backup", "failed");
      throw error;
    }
  }

  /** What fails waits for tomorrow: the backup is made. */
  async #retain(step: WorkflowStep, progress: RetentionProgress): Promise<RetentionProgress> {
    const tool = checkpointSignature(await toolKeys(this.env));
    const erase: Erase = (scope, wish) => eraseLearner(this.#elsewhere(), scope, wish, () => Date.now());
    try {
      const reached = await step.do("retention", RETRIES, () =>
        this.#asking((d1) => advanceRetention({ d1, tool, now: Date.now(), erase }, progress)),
      );
      if (reached.after === null) await this.#note(step, "retention", "ended");
      return reached;
    } catch (error) {
      console.warn("retention goes on tomorrow", String(error));
      await this.#note(step, "retention", "failed");
      return { ...progress, after: null };
    }
  }

  /** For whoever asks how the tool is. Never throws: a job is what it is, also where that cannot be noted. */
  async #note(step: WorkflowStep, job: DailyJob, outcome: "ended" | "failed"): Promise<void> {
    const store = bucketStore(this.env.BACKUPS);
    try {
      await step.do(`note ${job}`, RETRIES, () => noteDailyJob(store, job, outcome, Date.now()));
    } catch (error) {
      console.warn("how a daily job ended is not noted", job, outcome, String(error));
    }
  }

  #elsewhere(): Elsewhere {
    return elsewhereOf(
      this.env,
      copiesForJobs(this.env, (work) => this.ctx.waitUntil(work)),
    );
  }

  /** What a step asks the record is measured; the figures are handed over behind it. */
  async #asking<Value>(ask: (d1: D1Database) => Promise<Value>): Promise<Value> {
    try {
      return await ask(unhurriedRecord(this.env));
    } finally {
      this.ctx.waitUntil(deliverMetrics(this.env));
    }
  }

  #place(d1: D1Database): BackupPlace {
    const { BACKUPS } = this.env;
    return {
      d1,
      store: bucketStore(BACKUPS),
      sign: async (sealed) => backupSignature(await toolKeys(this.env)).sign(sealed),
      now: () => Date.now(),
    };
  }
}

/** Starts the jobs of a day. A day has one: started twice, it runs once. @param now ms */
export async function startDailyJobs(jobs: Workflow<DailyJobs>, now: number): Promise<void> {
  const day = new Date(now).toISOString().slice(0, "2026-11-22".length);
  await startOnce(jobs, `daily-${day}`, { day, round: 1 });
}

async function startOnce(jobs: Workflow<DailyJobs>, id: string, params: DailyJobs): Promise<string> {
  const { errors } = await jobs.createBatch({ instances: [{ id, params }] });
  const [error] = errors;
  if (error !== undefined) {
    // Started before: then it is there. Otherwise it is not, and this throws.
    const { status } = await (await jobs.get(id)).status();
    console.info("these jobs were started before", id, status, error.message);
  }
  return id;
}
