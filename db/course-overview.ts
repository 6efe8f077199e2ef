import { sql } from "kysely";
import { ROLE } from "#app/lti/roles.ts";
import type { CourseFigures, CourseSort, MaterialEntry, MaterialQuery } from "#app/tenancy/course-list.ts";
import type { Seen } from "#app/tenancy/seek-by-key.ts";
import { inCourseOrder, makeCourseKeys, readCourseWindow } from "./course-order.ts";
import { holds } from "./name-search.ts";
import { newestFirst } from "./newest-first.ts";
import type { TenantScope } from "./tenant-scope.ts";

/**
 * Which of a tenant's courses.
 * @property sought part of a title; '' for all @property lacksMaterial those that have none @property after the last one that was looked at
 */
export type CourseChoice = {
  sought: string;
  lacksMaterial: boolean;
  sort: CourseSort;
  after: string | undefined;
  limit: number;
};
export type MaterialChoice = MaterialQuery & { limit: number };

/** By what a course is found. */
const title = sql<string>`coalesce(title, label, '')`;
/** In these a person does not learn: see learns in app/lti/roles.ts. */
const ASIDE = ROLE.instructor | ROLE.contentDeveloper | ROLE.testUser;

type Counted = "course_materials" | "concept_courses" | "course_questions" | "memberships";

/** A tenant's courses with what is in each, in figures: for those who administer it. Nothing of what a learner wrote is read. */
export class CourseOverview {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * A page of them. What counts a course's rows is asked for the courses of the page alone. Where it is said which of them, it
   * looks at one window: see readWindow.
   * @returns reached as readWindow has it; undefined where all of them are listed
   */
  async list({ sought, lacksMaterial, sort, after, limit }: CourseChoice): Promise<Seen<CourseFigures>> {
    const chosen = this.#courses()
      .$if(sought !== "", (all) => all.where(holds(title, sought)))
      .$if(lacksMaterial, (all) =>
        all.where((eb) => eb.not(eb.exists(this.#here("course_materials").select("course_materials.id")))),
      );
    if (sort === "title") await makeCourseKeys(this.#scope);
    const page = inCourseOrder(this.#scope, chosen, { sort, after }).limit(limit);
    if (sought === "" && !lacksMaterial) return { found: (await page.execute()).map(toFigures), reached: undefined };
    const { found, reached } = await readCourseWindow(this.#scope, page, { sort, after });
    return { found: found.map(toFigures), reached };
  }

  async find(id: string): Promise<CourseFigures | undefined> {
    const row = await this.#courses().where("lti_contexts.id", "=", id).executeTakeFirst();
    return row && toFigures(row);
  }

  /** A page of one course's material; not its texts. */
  async materials(courseId: string, { status, sort, after, limit }: MaterialChoice): Promise<MaterialEntry[]> {
    const scope = this.#scope;
    const id = sql.ref<string>("course_materials.id");
    const passages = scope
      .from("passages")
      .where("passages.material_id", "=", id)
      .select((eb) => eb.fn.countAll<number>().as("count"));
    const version = scope
      .from("material_versions")
      .where("material_versions.material_id", "=", id)
      .select("material_versions.version")
      .orderBy("material_versions.version", "desc")
      .limit(1);
    const here = scope.from("course_materials").where("lti_context_id", "=", courseId);
    const page =
      sort === "place"
        ? here
            .where("position", ">", after?.at ?? 0)
            .orderBy("position")
            .limit(limit)
        : newestFirst(here, "updated_at", { sort, limit, ...(after && { before: after }) });
    const rows = await page
      .$if(status !== undefined, (all) => all.where("status", "=", status ?? "visible"))
      .select(["id", "title", "status", "position", "updated_at as changedAt"])
      .select([passages.$asScalar().as("passages"), version.$asScalar().as("version")])
      .execute();
    return rows.map(({ passages: count, version: last, ...row }) => ({
      ...row,
      passages: count ?? 0,
      version: last ?? undefined,
    }));
  }

  #courses() {
    const visit = this.#scope
      .from("learning_sessions")
      .where("course_context", "=", sql.ref<string>("lti_contexts.id"))
      .select("session_start")
      .orderBy("session_start", "desc")
      .limit(1);
    // Visits are deleted after a while; that somebody came stays known as long as they do.
    const launch = this.#here("memberships").select((eb) => eb.fn.max("launched_at").as("at"));
    const materials = (status: "visible" | "hidden") => this.#count("course_materials", sql`status = ${status}`);
    const learns = sql`roles & ${ROLE.learner} <> 0 AND roles & ${ASIDE} = 0 AND status <> 'unlisted'`;
    return this.#scope
      .from("lti_contexts")
      .select(["lti_contexts.id as id", "title", "label", "created_at as knownSince"])
      .select((eb) => [
        eb.fn.coalesce(visit.$asScalar(), launch.$asScalar()).as("lastLaunchAt"),
        materials("visible").as("published"),
        materials("hidden").as("drafts"),
        this.#count("concept_courses").as("concepts"),
        this.#count("course_questions").as("questions"),
        this.#count("memberships", learns).as("learners"),
      ]);
  }

  #count(table: Counted, which = sql`1`) {
    return this.#here(table)
      .where(sql<boolean>`${which}`)
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .$asScalar();
  }

  /** What a table holds of the course that is being read. */
  #here<Table extends Counted>(table: Table) {
    return this.#scope
      .from<Counted>(table)
      .where(sql.ref<string>(`${table}.lti_context_id`), "=", sql.ref<string>("lti_contexts.id"));
  }
}

type Selected = { [Name in keyof CourseFigures]: Exclude<CourseFigures[Name], undefined> | null } & {
  label: string | null;
};

function toFigures(row: Selected): CourseFigures {
  return {
    id: row.id ?? "",
    title: row.title ?? row.label ?? undefined,
    knownSince: row.knownSince ?? 0,
    lastLaunchAt: row.lastLaunchAt ?? undefined,
    published: row.published ?? 0,
    drafts: row.drafts ?? 0,
    concepts: row.concepts ?? 0,
    questions: row.questions ?? 0,
    learners: row.learners ?? 0,
  };
}
