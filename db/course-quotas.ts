import { sql } from "kysely";
import type { CourseQuota, CourseQuotaQuery } from "#app/tenancy/course-quotas.ts";
import { settleCourse } from "#app/tenancy/course-settings.ts";
import type { Seen } from "#app/tenancy/seek-by-key.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import { inCourseOrder, makeCourseKeys, readCourseWindow } from "./course-order.ts";
import { holds } from "./name-search.ts";
import { readWindow } from "./row-window.ts";
import type { TenantScope } from "./tenant-scope.ts";

export type CourseQuotaChosen = CourseQuotaQuery & { limit: number };

/** By what a course is found. */
const shownTitle = sql<string>`coalesce(title, label, '')`;

/** The courses of a tenant that may take more or less of its model than each course, for those who administer it. */
export class CourseQuotas {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * A page of them: by their ids, which go by time, or by title. Where a title is looked for, and by title, it looks at one
   * window: see readWindow.
   * @returns reached as readWindow has it; undefined where all of them are listed
   */
  async list({ sort, ...chosen }: CourseQuotaChosen): Promise<Seen<CourseQuota>> {
    return sort === "title" ? this.#byTitle(chosen) : this.#byTime({ ...chosen, sort });
  }

  async #byTime({ sought, sort, after, limit }: CourseQuotaChosen & { sort: TimeOrder }): Promise<Seen<CourseQuota>> {
    const scope = this.#scope;
    const [order, beyond, within] = sort === "newest" ? (["desc", "<", ">="] as const) : (["asc", ">", "<="] as const);
    // A setting stands with its course; in this way of joining it is read first, in its index's order.
    const courses = scope.from("lti_contexts").select(["id", "created_at", shownTitle.as("title")]);
    const chosen = scope
      .from("course_settings")
      .where("name", "=", "quota")
      .$if(after !== undefined, (all) => all.where("lti_context_id", beyond, after ?? ""));
    const page = chosen
      .where("value", "<>", "null")
      .leftJoin(courses.as("course"), "course.id", "course_settings.lti_context_id")
      .$if(sought !== "", (all) => all.where(holds(sql<string>`course.title`, sought)))
      .select(["lti_context_id as id", "course.title as title", "course.created_at as knownSince", "value"])
      .orderBy("lti_context_id", order)
      .limit(limit);
    if (sought === "") return toPage(await page.execute(), limit);
    const keys = chosen.select("lti_context_id as id").orderBy("lti_context_id", order);
    const { found, reached } = await readWindow(scope, keys, order, (edge) =>
      page.where("lti_context_id", within, edge),
    );
    return toPage(found, limit, reached);
  }

  /** All courses stand by title, whatever was chosen for them: those that have limits of their own are looked for among them. */
  async #byTitle({ sought, after, limit }: Omit<CourseQuotaChosen, "sort">): Promise<Seen<CourseQuota>> {
    const scope = this.#scope;
    const place = { sort: "title", after } as const;
    await makeCourseKeys(scope);
    const chosen = scope.from("course_settings").where("name", "=", "quota").select(["lti_context_id", "value"]);
    const courses = scope
      .from("lti_contexts")
      .leftJoin(chosen.as("chosen"), "chosen.lti_context_id", "lti_contexts.id")
      // Within a function, so that the courses are read first, in their index's order.
      .where(sql<boolean>`coalesce(chosen.value, 'null') <> 'null'`)
      .$if(sought !== "", (all) => all.where(holds(shownTitle, sought)))
      .select(["lti_contexts.id as id", shownTitle.as("title"), "created_at as knownSince"])
      .select(sql<string>`chosen.value`.as("value"));
    const { found, reached } = await readCourseWindow(scope, inCourseOrder(scope, courses, place).limit(limit), place);
    return toPage(found, limit, reached);
  }
}

type Row = { id: string; title: string | null; knownSince: number | null; value: string };

/** What was left out of a full page ends no list: it goes on behind the page's last one. */
function toPage(rows: readonly Row[], limit: number, reached?: string): Seen<CourseQuota> {
  const found = rows.flatMap(toQuota);
  return { found, reached: found.length < rows.length && rows.length === limit ? rows.at(-1)?.id : reached };
}

/** What cannot be read is as if nothing had been chosen. */
function toQuota({ id, title, knownSince, value }: Row): CourseQuota[] {
  const limits = settleCourse("quota", JSON.parse(value));
  return limits === null ? [] : [{ id, title: title || undefined, knownSince: knownSince ?? 0, limits }];
}
