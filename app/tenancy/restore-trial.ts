/**
 * A table of the institution's own in a backup.
 * @property inBackup its rows of this institution there @property now those that the record has
 * @property older of those, how many say of themselves that they are from before the backup; undefined: this table's rows do not say
 */
export type TriedTable = { name: string; inBackup: number; now: number; older: number | undefined };

/** Whether the institution's audit log goes as far in the backup as it went when that began. `empty`: it had no entry. */
export type TriedLog = "whole" | "cut" | "empty";

/**
 * How a trial of restoring the newest backup stands. Times in ms. Figures of other institutions, or of all, are never in it.
 * @property backup its name @property table the one that is being read, from 1, of so many
 * @property allTables how many tables the backup has
 */
export type RestoreTrial =
  | { state: "none" }
  | { state: "running"; backup: string; begunAt: number; table: number; of: number; isWaiting: boolean }
  | {
      state: "restorable" | "lacking";
      backup: string;
      endedAt: number;
      allTables: number;
      tables: TriedTable[];
      log: TriedLog;
    }
  /** table: undefined where it is the manifest. */
  | { state: "refused"; backup: string; endedAt: number; table: string | undefined; isMissing: boolean }
  /** The backups, or the record, did not answer for a long time. */
  | { state: "unread"; backup: string; endedAt: number };

/** The same, as a page tells it. `unknown`: it cannot be told right now. */
export type ToldTrial = RestoreTrial | { state: "unknown" };

/** What came of asking for one. `soon`: there was one less than an hour ago. */
export type TrialBegun = "begun" | "running" | "soon" | "no backup";

/** Each costs reads of the whole backup. */
export const TRIAL_AFTER_MS = 60 * 60_000;

/** How the backups of the installation stand. Times in ms. @property kept how many there are, by days */
export type BackupsView = {
  last: { name: string; finishedAt: number; isLate: boolean } | undefined;
  kept: number;
  trial: ToldTrial;
};

/** What an administrator can see and try of backups. All of it: @throws Refusal record_unavailable, role_required */
export type BackupWatching = {
  view(): Promise<BackupsView>;
  /** Tries, in small steps, whether the newest backup could be restored. */
  tryRestore(): Promise<TrialBegun>;
};

/** Whether rows are missing that must be in it. */
export function lacks({ inBackup, older }: TriedTable): boolean {
  return older !== undefined && older > inBackup;
}
