import { z } from "zod";
import { settingVersion } from "./setting-version.ts";
import { type RetentionSetting, tenantSettingsSchema } from "./tenant-settings.ts";

const DAY_MS = 24 * 60 * 60_000;

/** The classes of data that the daily job deletes by the tenant's own limit, in the order in which a person looks for them. */
export const retentionNames = [
  "retention.people",
  "retention.conversations",
  "retention.learning_sessions",
  "retention.launch_records",
  "retention.metrics",
  "retention.audit_log",
] as const satisfies RetentionSetting[];

/** Days, by class; null: never. */
export type RetentionDays = Record<RetentionSetting, number | null>;
/** The version of each choice. */
export type RetentionVersions = Record<RetentionSetting, number>;
/** How many records are older than a limit, by class: more than MOST_COUNTED (of people: MOST_PEOPLE_COUNTED) is not counted any further. */
export type OverdueCounts = Record<RetentionSetting, number>;

/** Of each kind: a page that is opened often reads no more of a large institution than of a small one. */
export const MOST_COUNTED = 200;
export const MOST_DAYS = 3_650;
/** So many people of a tenant are erased a day because they were not here for long: the others go on the next days. */
export const MOST_ERASED_A_DAY = 500;
/** As many as go in a day: of who has to wait, it is only said that there are more. */
export const MOST_PEOPLE_COUNTED = MOST_ERASED_A_DAY;
/**
 * Who administers a tenant cannot have what they did forgotten at once. And who is away between two terms, or for one of them,
 * is no one who left.
 */
export const leastDays: Record<RetentionSetting, number> = {
  ...each(1),
  "retention.audit_log": 90,
  "retention.people": 180,
};

/** What an administrator can do about how long their institution keeps what. All of it: @throws Refusal record_unavailable, role_required */
export type RetentionChoice = {
  /** @property overdue what the next daily run deletes: at least what is that old now */
  view(): Promise<{ days: RetentionDays; versions: RetentionVersions; overdue: OverdueCounts }>;
  /** What would be older than such limits now. */
  preview(days: RetentionDays): Promise<OverdueCounts>;
  /**
   * Chooses those that differ from what stands: all of them or none, since a shorter limit deletes for good.
   * @returns the names of those that somebody else changed meanwhile: then all stay as they are
   */
  choose(days: RetentionDays, versions: RetentionVersions): Promise<RetentionSetting[]>;
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
  const days = byClass((name) => wholeNumber(fields[fieldOf(name)], name === "retention.people"));
  const fits = (name: RetentionSetting) =>
    days[name] === standing[name] ||
    ((days[name] ?? MOST_DAYS) >= leastDays[name] && tenantSettingsSchema.shape[name].safeParse(days[name]).success);
  const wrong = retentionNames.filter((name) => !fits(name));
  return wrong.length > 0 ? { wrong } : { days };
}

/** Those by which something is deleted sooner than it is now. */
export function shortened(standing: RetentionDays, wanted: RetentionDays): RetentionSetting[] {
  return retentionNames.filter((name) => (wanted[name] ?? Infinity) < (standing[name] ?? Infinity));
}

const versionsSchema = z.record(z.enum(retentionNames), settingVersion);

/** The versions that a form was made of, as it carries them. @returns zeros where it says none: then it is out of date */
export function readRetentionVersions(text: string | undefined): RetentionVersions {
  try {
    return versionsSchema.parse({ ...each(0), ...(JSON.parse(text ?? "{}") as object) });
  } catch {
    return each(0);
  }
}

/** @param mayBeEmpty a field that says nothing says never; one that is not there says nothing at all */
function wholeNumber(text: string | undefined, mayBeEmpty: boolean): number | null {
  if (mayBeEmpty && text?.trim() === "") return null;
  return /^\s*\d{1,6}\s*$/.test(text ?? "") ? Number(text) : Number.NaN;
}

function each(days: number): Record<RetentionSetting, number> {
  return byClass(() => days);
}

/** The moment before which something is older than its class is kept, ms. @param days null: nothing is */
export function limitOf(days: number | null, now: number): number {
  return days === null ? Number.MIN_SAFE_INTEGER : now - days * DAY_MS;
}

/** A figure for each class. */
export function byClass<Figure>(say: (name: RetentionSetting) => Figure): Record<RetentionSetting, Figure> {
  return {
    "retention.people": say("retention.people"),
    "retention.conversations": say("retention.conversations"),
    "retention.learning_sessions": say("retention.learning_sessions"),
    "retention.launch_records": say("retention.launch_records"),
    "retention.metrics": say("retention.metrics"),
    "retention.audit_log": say("retention.audit_log"),
  };
}
