/**
 * Which notice a learner has read. Raised when what it says changes: then it is shown to everybody once more. Reading it allows
 * nothing: what is optional is asked for one by one.
 */
export const NOTICE_VERSION = "2026-11-28";

/** How long copies in backups outlive what was erased, days. */
export const BACKUP_DAYS = 30;
