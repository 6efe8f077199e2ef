import type { CrisisPolicy } from "#app/guide/crisis-policy.ts";

/**
 * Which notice a learner has read. Raised when what it says changes: then it is shown to everybody once more. Reading it allows
 * nothing: what is optional is asked for one by one.
 */
export const NOTICE_VERSION = "2026-11-29.5";

/** The notice as it is in an institution: where it begins to tell somebody of crises, everybody reads it once more. */
export function noticeVersionOf(policy: CrisisPolicy): string {
  return policy === "off" ? NOTICE_VERSION : `${NOTICE_VERSION}/${policy}`;
}

/** How long copies in backups outlive what was erased, days; the last one longer, while none could be made since. */
export const BACKUP_DAYS = 30;
