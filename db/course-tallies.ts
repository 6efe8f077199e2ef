import type { CourseTally } from "#app/learner/course-tally.ts";
import { TALLY_COLUMNS, talliesOf } from "./tally-row.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** What all answers of one course add up to, by concept and by question. */
export class CourseTallies {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  async all(): Promise<{ concepts: Map<string, CourseTally>; questions: Map<string, CourseTally> }> {
    const rows = await this.#scope
      .from("answer_tallies")
      .where("lti_context_id", "=", this.#ltiContextId)
      .select(TALLY_COLUMNS)
      .execute();
    return { concepts: talliesOf("concept", rows), questions: talliesOf("question", rows) };
  }
}
