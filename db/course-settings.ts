import {
  type CourseSettingName,
  courseSettingNames,
  type CourseSettings as Chosen,
  courseSettingsSchema,
  settleCourse,
} from "#app/tenancy/course-settings.ts";
import { toldOfCourseChoice } from "#app/tenancy/told-of-choice.ts";
import { AuditLog } from "./audit-log.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

const inOrder = courseSettingNames.toSorted();
const [firstName = "", lastName = ""] = [inOrder[0], inOrder.at(-1)];

/** What was chosen for a course. */
export class CourseSettings {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /** All of it, by one statement. */
  async all(): Promise<Chosen> {
    const rows = await this.#scope
      .from("course_settings")
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("name", ">=", firstName)
      .where("name", "<=", lastName)
      .select(["name", "value"])
      .execute();
    const stored = new Map<string, unknown>(rows.map(({ name, value }) => [name, JSON.parse(value)]));
    // Safe: it has each of the names.
    return Object.fromEntries(courseSettingNames.map((name) => [name, settleCourse(name, stored.get(name))])) as Chosen;
  }

  /** @returns the value with its version, 0 where nothing was chosen */
  async get<Name extends CourseSettingName>(name: Name): Promise<{ value: Chosen[Name]; version: number }> {
    const row = await this.#named(name).select(["value", "version"]).executeTakeFirst();
    return { value: settleCourse(name, row && JSON.parse(row.value)), version: row?.version ?? 0 };
  }

  /**
   * Chooses, and writes it to the audit log, in one transaction.
   * @param by who, as the audit log names them, and the version that they had seen
   * @returns false when it was changed meanwhile: then nothing was written
   * @throws ZodError when it is no possible value
   */
  async set<Name extends CourseSettingName>(
    name: Name,
    value: Chosen[Name],
    by: { actor: string; version: number },
    now: number,
  ): Promise<boolean> {
    const scope = this.#scope;
    const course = this.#ltiContextId;
    const row = {
      value: JSON.stringify(courseSettingsSchema.shape[name].parse(value)),
      version: by.version + 1,
      updated_at: now,
    };
    const written = this.#named(name)
      .where("version", "=", row.version)
      .where("value", "=", row.value)
      .where("updated_at", "=", now);
    const write =
      by.version === 0
        ? scope.upsert("course_settings", { lti_context_id: course, name, ...row }, ["lti_context_id", "name"], [])
        : scope
            .update("course_settings")
            .set(row)
            .where("lti_context_id", "=", course)
            .where("name", "=", name)
            .where("version", "=", by.version);
    const detail = { course, setting: name, version: row.version, ...toldOfCourseChoice(name, value) };
    const [, , standing] = await new AuditLog(scope).alongside(
      { actor: by.actor, action: "course.setting_changed", detail },
      now,
      (entry) => scope.batch<[unknown, unknown, { version: number }]>([write, entry, written.select("version")]),
      uuidv7(now),
      written,
    );
    return standing.length > 0;
  }

  #named(name: CourseSettingName) {
    return this.#scope
      .from("course_settings")
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("name", "=", name);
  }
}
