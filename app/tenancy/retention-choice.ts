import { z } from "zod";
import { settingVersion } from "./setting-version.ts";
import { type RetentionSetting, tenantSettingsSchema } from "./tenant-settings.ts";

/** The classes of data that the daily job deletes by the tenant's own limit, in the order in which a person looks for them. */
export const retentionNames = [
  "retention.conversations",
  "retention.learning_sessions",
  "retention.launch_records",
  "retention.metrics",
  "retention.audit_log",
] as const satisfies RetentionSetting[];

/** Days, by class. */
export type RetentionDays = Record<RetentionSetting, number>;
/** How many records are older than a limit, by class: more than MOST_COUNTED is not counted any further. */
export type OverdueCounts = Record<RetentionSetting, number>;

export const MOST_COUNTED = 1_000;
export const MOST_DAYS = 3_650;
/** Who administers a tenant cannot have what they did forgotten at once. */
export const leastDays: RetentionDays = { ...each(1), "retention.audit_log": 90 };

/** What an administrator can do about how long their institution keeps what. All of it: @throws Refusal record_unavailable, role_required */
export type RetentionChoice = {
  /** @property overdue what the next daily run deletes: at least what is that old now */
  view(): Promise<{ days: RetentionDays; versions: RetentionDays; overdue: OverdueCounts }>;
  /** What would be older than such limits now. */
  preview(days: RetentionDays): Promise<OverdueCounts>;
  /**
   * Chooses those that differ from what stands.
   * @returns the names of those that somebody else changed meanwhile: they stay as they are
   */
  choose(days: RetentionDays, versions: RetentionDays): Promise<RetentionSetting[]>;
};

/** What a class's field is called in a form. */
export function fieldOf(name: RetentionSetting): string {
  return name.slice("retention.".length);
}

/**
 * Reads a form.
 * @param standing what may stay as it is, whoever chose it
 * @returns the limits, or the names of those whose fields say none
 */
export function readRetentionForm(
  fields: Record<string, string>,
  standing: RetentionDays,
): { days: RetentionDays } | { wrong: RetentionSetting[] } {
  const days = byClass((name) => wholeNumber(fields[fieldOf(name)]));
  const fits = (name: RetentionSetting) =>
    days[name] === standing[name] ||
    (days[name] >= leastDays[name] && tenantSettingsSchema.shape[name].safeParse(days[name]).success);
  const wrong = retentionNames.filter((name) => !fits(name));
  return wrong.length > 0 ? { wrong } : { days };
}

/** Those by which something is deleted sooner than it is now. */
export function shortened(standing: RetentionDays, wanted: RetentionDays): RetentionSetting[] {
  return retentionNames.filter((name) => wanted[name] < standing[name]);
}

const versionsSchema = z.record(z.enum(retentionNames), settingVersion);

/** The versions that a form was made of, as it carries them. @returns zeros where it says none: then it is out of date */
export function readRetentionVersions(text: string | undefined): RetentionDays {
  try {
    return versionsSchema.parse({ ...each(0), ...(JSON.parse(text ?? "{}") as object) });
  } catch {
    return each(0);
  }
}

function wholeNumber(text: string | undefined): number {
  return /^\s*\d{1,6}\s*$/.test(text ?? "") ? Number(text) : Number.NaN;
}

function each(days: number): RetentionDays {
  return byClass(() => days);
}

/** A figure for each class. */
export function byClass(say: (name: RetentionSetting) => number): RetentionDays {
  return {
    "retention.conversations": say("retention.conversations"),
    "retention.learning_sessions": say("retention.learning_sessions"),
    "retention.launch_records": say("retention.launch_records"),
    "retention.metrics": say("retention.metrics"),
    "retention.audit_log": say("retention.audit_log"),
  };
}
