import { type MinorLearners, readMinorLearners } from "#app/learner/minor-learners.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A course, as those who administer its tenant list it. */
export type CourseEntry = { id: string; title: string | undefined; minors: MinorLearners };

/** All courses of a tenant, for those who administer it. */
export class Courses {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** Newest first. @param page.after the last course of the page before */
  async list(page: { after: string | undefined; limit: number }): Promise<CourseEntry[]> {
    const { after, limit } = page;
    const all = this.#entries().orderBy("lti_contexts.id", "desc").limit(limit);
    return (await (after === undefined ? all : all.where("lti_contexts.id", "<", after)).execute()).map(toEntry);
  }

  async find(id: string): Promise<CourseEntry | undefined> {
    const row = await this.#entries().where("lti_contexts.id", "=", id).executeTakeFirst();
    return row && toEntry(row);
  }

  /** @param ids at most 90 */
  async titles(ids: readonly string[]): Promise<{ id: string; title: string | undefined }[]> {
    if (ids.length === 0) return [];
    const rows = await this.#scope
      .from("lti_contexts")
      .where("id", "in", ids)
      .select(["id", "title"])
      .orderBy("id")
      .execute();
    return rows.map(({ id, title }) => ({ id, title: title ?? undefined }));
  }

  #entries() {
    const said = this.#scope
      .from("course_settings")
      .where("name", "=", "learners.minors")
      .select(["lti_context_id", "value"]);
    return this.#scope
      .from("lti_contexts")
      .leftJoin(said.as("said"), "said.lti_context_id", "lti_contexts.id")
      .select(["lti_contexts.id as id", "lti_contexts.title as title", "said.value as minors"]);
  }
}

function toEntry(row: { id: string; title: string | null; minors: string | null }): CourseEntry {
  const { id, title, minors } = row;
  return {
    id,
    title: title ?? undefined,
    minors: readMinorLearners(minors === null ? undefined : JSON.parse(minors)),
  };
}
