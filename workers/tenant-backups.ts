import { requireAdministrator } from "#app/lti/roles.ts";
import { backupHealth } from "#app/tenancy/health.ts";
import type { BackupWatching, ToldTrial } from "#app/tenancy/restore-trial.ts";
import type { Session } from "#app/tenancy/session.ts";
import { bucketStore } from "#db/backup/backup-store.ts";
import { countBackupDays, readLastBackup } from "#db/backup/last-backup.ts";
import { restoreTrialObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/** The bucket is asked twice, one after the other where it is long. */
const BUCKET_LIMIT_MS = 5_000;

type Ports = { session: Session; actor(): Promise<string>; now(): number };

/** The backups, for those who administer a tenant. @throws PartUnavailable */
export function tenantBackups(env: Env, { session, actor, now }: Ports): BackupWatching {
  const store = bucketStore(env.BACKUPS);
  const object = () => env.RESTORE_TRIALS.getByName(restoreTrialObjectName(session.tenantId));
  const guard = () => requireAdministrator(session.roles);
  return {
    async view() {
      guard();
      const [last, kept, trial] = await Promise.all([
        within("BACKUPS", BUCKET_LIMIT_MS, () => readLastBackup(store)),
        within("BACKUPS", BUCKET_LIMIT_MS, () => countBackupDays(store)),
        within<ToldTrial>("RESTORE_TRIALS", OBJECT_LIMIT_MS, async () => object().state()).catch((error: unknown) => {
          console.warn("how the trial of a restore stands cannot be told", String(error));
          return { state: "unknown" } as const;
        }),
      ]);
      const isLate = backupHealth(last, now()).verdict === "late";
      return { last: last && { name: last.name, finishedAt: last.finishedAt, isLate }, kept, trial };
    },
    async tryRestore() {
      guard();
      const asker = { actor: await actor(), learnerId: session.learnerId };
      return within("RESTORE_TRIALS", OBJECT_LIMIT_MS, async () => object().begin(asker));
    },
  };
}
