import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { backupSignature } from "#workers/backup-signature.ts";
import { restoreTrialObjectName } from "#workers/object-names.ts";
import { toolKeys } from "#workers/signing-keys.ts";
import { backUp, placeOf } from "../backups.ts";
import type { Institution } from "../institution.ts";

/** More than a trial of these few rows takes. */
const MOST_STEPS = 500;

/** Makes a backup, and has an institution try to its end whether it could be restored. */
export async function backUpAndTry({ tenantId }: Institution): Promise<void> {
  const { sign } = backupSignature(await toolKeys(env));
  await backUp(placeOf(env.DB, { sign }), new Date().toISOString().slice(0, 10));
  const trial = env.RESTORE_TRIALS.getByName(restoreTrialObjectName(tenantId));
  await trial.begin({ actor: "operator", learnerId: "nobody" });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await trial.state()).state !== "running") return;
    await runDurableObjectAlarm(trial);
  }
  throw new Error("The trial never ends.");
}
