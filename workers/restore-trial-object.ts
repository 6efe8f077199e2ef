import { DurableObject } from "cloudflare:workers";
import type { RestoreTrial, TrialBegun } from "#app/tenancy/restore-trial.ts";
import { AuditLog } from "#db/audit-log.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import { readLastBackup } from "#db/backup/last-backup.ts";
import { advanceTrial } from "#db/backup/restore-trial.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { backupSignature } from "./backup-signature.ts";
import { readRestoreTrialObjectName } from "./object-names.ts";
import { RestoreTrialLog, type Trial, type TrialAsker } from "./restore-trial-log.ts";
import { deliverMetrics, recordOf } from "./record.ts";
import { toolKeys } from "./signing-keys.ts";

/** A step that failed is tried again after so long. */
const RETRY_MS = 30_000;

/**
 * Tries for one institution whether the newest backup could be restored, one step an invocation. Where it was stands here: after
 * a restart the alarm goes on from there. What comes out of it are figures of that institution, and names of tables.
 */
export class RestoreTrialDO extends DurableObject<Env> {
  readonly #tenantId = readRestoreTrialObjectName(this.ctx.id.name).tenantId;
  readonly #log = new RestoreTrialLog(this.ctx.storage);

  async begin(asker: TrialAsker): Promise<TrialBegun> {
    const last = await readLastBackup(bucketStore(this.env.BACKUPS));
    if (last === undefined) return "no backup";
    const begun = this.#log.begin(last.name, asker, Date.now());
    if (begun === "begun") await this.ctx.storage.setAlarm(Date.now());
    return begun;
  }

  async state(): Promise<RestoreTrial> {
    return this.#log.state();
  }

  /** A learner was erased. Whoever asked for the trial that goes on is named by it no longer; that it was tried is written down. */
  async forget(learnerId: string): Promise<void> {
    this.#log.forget(learnerId);
  }

  override async alarm(): Promise<void> {
    const trial = this.#log.running();
    if (trial === undefined) return;
    try {
      if (trial.progress.phase === "done") return await this.#end(trial);
      const { verify } = backupSignature(await toolKeys(this.env));
      const place = { d1: recordOf(this.env).patient, store: bucketStore(this.env.BACKUPS), verify };
      const progress = await advanceTrial(place, this.#tenantId, trial.progress);
      // For the operator: to the institution it is told without what it may say of others.
      if (progress.refused) console.warn("a backup could not be restored", progress.refused.sentence);
      this.#log.advance(progress);
      await this.ctx.storage.setAlarm(Date.now());
    } catch (error) {
      console.warn("the trial of a restore waits", String(error));
      if (this.#log.fail()) return this.ctx.storage.setAlarm(Date.now() + RETRY_MS);
      await this.#giveUp(trial);
    } finally {
      this.ctx.waitUntil(deliverMetrics(this.env));
    }
  }

  async #giveUp(trial: Trial): Promise<void> {
    try {
      await this.#end(trial);
    } catch (error) {
      // The record itself is away: it is over all the same, and can be tried again.
      console.warn("the end of a restore's trial could not be written down", String(error));
      this.#log.end(Date.now());
    }
  }

  /** Writes down that it was tried, and what came of it; the same entry when this step is done again. */
  async #end({ begunAt, actor, progress }: Trial): Promise<void> {
    const rows = progress.tables.reduce((sum, { inBackup }) => sum + inBackup, 0);
    const outcome = this.#log.outcome();
    const scope = new TenantScope(recordOf(this.env).patient, this.#tenantId);
    await new AuditLog(scope).append(
      { actor, action: "backup.tried", detail: { backup: progress.backup, outcome, rows } },
      Date.now(),
      `restore-trial/${begunAt}`,
    );
    this.#log.end(Date.now());
  }
}
