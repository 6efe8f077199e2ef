import type { RatingTally } from "#app/guide/rating-summary.ts";
import { LEAST_GROUP } from "#app/learner/least-group.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** How many of a course's replies helped, as its learners say: counts, and nobody's name. */
export class CourseRatings {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  async tally(): Promise<RatingTally> {
    const [counts, content, critics] = await this.#scope.batch<
      [
        { is_helpful: 0 | 1; reason: RatingTally["reasons"][number]["reason"] | null; count: number },
        { learner_id: string },
        { learner_id: string },
      ]
    >([
      this.#counted()
        .groupBy(["is_helpful", "reason"])
        .select(({ fn }) => ["is_helpful", "reason", fn.countAll<number>().as("count")]),
      this.#raters(1),
      this.#raters(0),
    ]);
    const sum = (helpful: 0 | 1) =>
      counts.filter((row) => row.is_helpful === helpful).reduce((all, { count }) => all + count, 0);
    const raters = new Set([...content, ...critics].map((row) => row.learner_id));
    return {
      helpful: sum(1),
      notHelpful: sum(0),
      raters: Math.min(raters.size, LEAST_GROUP),
      critics: critics.length,
      reasons: counts.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
    };
  }

  /** As many as it takes to tell whether they are a group. */
  #raters(isHelpful: 0 | 1) {
    const those = this.#counted().where("is_helpful", "=", isHelpful);
    return those.select("learner_id").distinct().limit(LEAST_GROUP);
  }

  #counted() {
    return this.#scope
      .from("reply_ratings")
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("is_counted", "=", 1);
  }
}
