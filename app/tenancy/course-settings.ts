import { z } from "zod";
import { answerPolicySchema } from "#app/guide/answer-policy.ts";
import { holderLimitsSchema } from "#app/guide/quota.ts";
import { minorLearnersSchema, NO_MINORS } from "#app/learner/minor-learners.ts";

/** What may be chosen for a course, by its name. */
export const courseSettingsSchema = z.strictObject({
  /** How much the Guide may give away; null: as the institution has it. */
  "guide.answers": answerPolicySchema.nullable(),
  /** Whether its learners may be minors: those who teach or administer say so, and those who administer take it back. */
  "learners.minors": minorLearnersSchema,
  /** What it may take of the institution's model, as those who administer say; null: as much as each course. */
  quota: holderLimitsSchema.nullable(),
});
export type CourseSettings = z.infer<typeof courseSettingsSchema>;
export type CourseSettingName = keyof CourseSettings;
export const courseSettingNames = courseSettingsSchema.keyof().options;

/** Where a course chose nothing. */
export const defaultCourseSettings: CourseSettings = {
  "guide.answers": null,
  "learners.minors": NO_MINORS,
  quota: null,
};

/**
 * @param stored what stands in the database; undefined where nothing was chosen
 * @returns the default where nothing was chosen, or where what was chosen is none of today's choices
 */
export function settleCourse<Name extends CourseSettingName>(name: Name, stored: unknown): CourseSettings[Name] {
  const read = courseSettingsSchema.shape[name].safeParse(stored);
  // Safe: the schema of that name read it.
  return read.success ? (read.data as CourseSettings[Name]) : defaultCourseSettings[name];
}
