import { type RawBuilder, sql } from "kysely";
import { type MinorLearners, type MinorsState, readMinorLearners } from "#app/learner/minor-learners.ts";
import type { Seen } from "#app/tenancy/seek-by-key.ts";
import { type CoursePlace, inCourseOrder, makeCourseKeys, readCourseWindow } from "./course-order.ts";
import { holds } from "./name-search.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A course, as those who administer its tenant list it. @property knownSince when the LMS first launched from it, or somebody wrote it, ms */
export type CourseEntry = { id: string; title: string | undefined; knownSince: number; minors: MinorLearners };

/**
 * Which of them.
 * @property sought part of a title; '' for all @property minors those in which this holds @property after the last course that was looked at
 */
export type CourseChoice = CoursePlace & {
  limit: number;
  sought?: string;
  minors?: { state: MinorsState; ofTenant: MinorLearners } | undefined;
};

/** By what a course is found, and stands in order. */
const shownTitle = sql<string>`coalesce(title, label, '')`;

/** All courses of a tenant, for those who administer it. */
export class Courses {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * A page of them. Where it is said which of them, it looks at one window: see readWindow.
   * @returns reached as readWindow has it; undefined where all of them are listed
   */
  async list({ limit, sought = "", minors, ...place }: CourseChoice): Promise<Seen<CourseEntry>> {
    const scope = this.#scope;
    if (place.sort === "title") await makeCourseKeys(scope);
    const chosen = this.#entries()
      .$if(sought !== "", (some) => some.where(holds(shownTitle, sought)))
      .$if(minors !== undefined, (some) => (minors === undefined ? some : some.where(isIn(minors))));
    const page = inCourseOrder(scope, chosen, place).limit(limit);
    if (sought === "" && minors === undefined)
      return { found: (await page.execute()).map(toEntry), reached: undefined };
    const { found, reached } = await readCourseWindow(scope, page, place);
    return { found: found.map(toEntry), reached };
  }

  async find(id: string): Promise<CourseEntry | undefined> {
    const row = await this.#entries().where("lti_contexts.id", "=", id).executeTakeFirst();
    return row && toEntry(row);
  }

  /** @param ids at most 90 @param sought part of a title: of those that have it alone; '' for all */
  async titles(ids: readonly string[], sought = ""): Promise<{ id: string; title: string | undefined }[]> {
    if (ids.length === 0) return [];
    const rows = await this.#scope
      .from("lti_contexts")
      .where("id", "in", ids)
      .$if(sought !== "", (some) => some.where(holds(shownTitle, sought)))
      .select(["id", shownTitle.as("title")])
      .orderBy("id")
      .execute();
    return rows.map(({ id, title }) => ({ id, title: title || undefined }));
  }

  #entries() {
    const said = this.#scope
      .from("course_settings")
      .where("name", "=", "learners.minors")
      .select(["lti_context_id", "value"]);
    return this.#scope
      .from("lti_contexts")
      .leftJoin(said.as("said"), "said.lti_context_id", "lti_contexts.id")
      .select(["lti_contexts.id as id", "created_at as knownSince", shownTitle.as("title"), "said.value as minors"]);
  }
}

function toEntry(row: { id: string; title: string; knownSince: number; minors: string | null }): CourseEntry {
  const { id, knownSince, minors } = row;
  return {
    id,
    title: row.title || undefined,
    knownSince,
    minors: readMinorLearners(minors === null ? undefined : JSON.parse(minors)),
  };
}

/** As minorsStateOf has it. What cannot be read says that there may be minors. */
function isIn({ state, ofTenant }: NonNullable<CourseChoice["minors"]>): RawBuilder<boolean> {
  // Within a function, so that a course of which nothing was said stays in its place.
  const here = sql`coalesce(said.value ->> '$.areMinors', said.value IS NOT NULL)`;
  const areMinors = ofTenant.areMinors ? sql`1` : here;
  const isAuthorised =
    ofTenant.authorisation === undefined ? sql`coalesce(said.value -> '$.authorisation', 'null') <> 'null'` : sql`1`;
  switch (state) {
    case "none":
      return sql`NOT ${areMinors}`;
    case "held":
      return sql`(${areMinors} AND NOT (${isAuthorised}))`;
    case "authorised":
      return sql`(${areMinors} AND ${isAuthorised})`;
  }
}
