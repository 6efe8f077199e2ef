import { z } from "zod";
import { answerPolicySchema } from "#app/guide/answer-policy.ts";

/** What those who teach may choose for their course, by its name. */
export const courseSettingsSchema = z.strictObject({
  /** How much the Guide may give away; null: as the institution has it. */
  "guide.answers": answerPolicySchema.nullable(),
});
export type CourseSettings = z.infer<typeof courseSettingsSchema>;
export type CourseSettingName = keyof CourseSettings;

/** Where a course chose nothing. */
export const defaultCourseSettings: CourseSettings = { "guide.answers": null };

/**
 * @param stored what stands in the database; undefined where nothing was chosen
 * @returns the default where nothing was chosen, or where what was chosen is none of today's choices
 */
export function settleCourse<Name extends CourseSettingName>(name: Name, stored: unknown): CourseSettings[Name] {
  const read = courseSettingsSchema.shape[name].safeParse(stored);
  // Safe: the schema of that name read it.
  return read.success ? (read.data as CourseSettings[Name]) : defaultCourseSettings[name];
}
