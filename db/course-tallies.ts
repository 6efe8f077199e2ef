import type { CourseTally } from "#app/learner/course-tally.ts";
import { TALLY_COLUMNS, talliesOf } from "./tally-row.ts";
import type { TenantScope } from "./tenant-scope.ts";

type ById = Map<string, CourseTally>;

/** What all answers of one course add up to: by concept, by question, and by wrong option (its question's id, a slash, its words). */
export class CourseTallies {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  async all(): Promise<{ concepts: ById; questions: ById; options: ById }> {
    const rows = await this.#scope
      .from("answer_tallies")
      .where("lti_context_id", "=", this.#ltiContextId)
      .select(TALLY_COLUMNS)
      .execute();
    return {
      concepts: talliesOf("concept", rows),
      questions: talliesOf("question", rows),
      options: talliesOf("option", rows),
    };
  }
}
