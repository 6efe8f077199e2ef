import { type Selectable, sql } from "kysely";
import type { Column, ScoreEntry } from "#app/learner/gradebook.ts";
import { type NewScore, toColumn } from "./gradebook.ts";
import { mayScore, scoreRow } from "./new-score.ts";
import type { OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** How far learners are with a course's practice sets, as the LMS is told it. */
export class PracticeScores {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /**
   * The column in which a practice set is reported: the one of the launched link, where that opens the set; else one that was made
   * for it.
   * @param setIds the set's id, and that of where it first stood
   * @returns url: of the link's column; column: as far as it is known here
   */
  async ofSet(
    launchId: string,
    setIds: readonly string[],
    resourceId: string,
  ): Promise<{ url: string | undefined; column: Column | undefined }> {
    const scope = this.#scope;
    const link = scope
      .from("learning_sessions")
      .innerJoin(
        scope.from("resource_links").select(["id", "line_item_url", "opens_kind", "opens_id"]).as("link"),
        (join) => join.onRef("link.id", "=", "learning_sessions.resource_link_id"),
      )
      .where("learning_sessions.id", "=", launchId)
      .where("learning_sessions.course_context", "=", this.#ltiContextId)
      .where("link.opens_kind", "=", "practice")
      .where("link.opens_id", "in", [...setIds])
      .where("link.line_item_url", "is not", null);
    const [links, own, made] = await scope.batch<
      [{ url: string }, Selectable<OwnedTables["line_items"]>, Selectable<OwnedTables["line_items"]>]
    >([
      link.select("link.line_item_url as url"),
      this.#columns().where("url", "in", link.select("link.line_item_url")).selectAll(),
      this.#columns().where("resource_id", "=", resourceId).orderBy("url").limit(1).selectAll(),
    ]);
    const url = links[0]?.url;
    const row = url === undefined ? made[0] : own[0];
    return { url, column: row && toColumn(row) };
  }

  /** The latest score of a learner in a column. */
  async scoreOf(
    lineItemId: string,
    learnerId: string,
  ): Promise<{ given: number | undefined; status: ScoreEntry["status"] } | undefined> {
    const row = await this.#scope
      .from("scores")
      .where("line_item_id", "=", lineItemId)
      .where("learner_id", "=", learnerId)
      .select(["score_given", "status"])
      .executeTakeFirst();
    return row && { given: row.score_given ?? undefined, status: row.status };
  }

  /**
   * Records a score that the LMS is to be told, where it is more than what it was told before, or that is nothing: so of two that
   * come at once the higher one stays, and what somebody gave by hand is never lowered.
   */
  async raise(
    score: NewScore & { given: number },
    now: number,
  ): Promise<"recorded" | "unchanged" | "gone" | "not_scorable"> {
    const { refusal } = await mayScore(this.#scope, this.#ltiContextId, score);
    if (refusal !== undefined) return refusal;
    const { line_item_id, learner_id, scored_at, ...told } = scoreRow(score, now, now);
    const [added, raised] = await this.#scope.batch<[{ learner_id: string }, { learner_id: string }]>([
      this.#scope
        .upsert("scores", { line_item_id, learner_id, scored_at, ...told }, ["line_item_id", "learner_id"], [])
        .returning("learner_id"),
      this.#scope
        .update("scores")
        .set((eb) => ({ ...told, scored_at: sql<number>`max(${now}, ${eb.ref("scored_at")} + 1)` }))
        .where("line_item_id", "=", line_item_id)
        .where("learner_id", "=", learner_id)
        .where((eb) => eb.or([eb("score_given", "is", null), eb("score_given", "<", score.given)]))
        .returning("learner_id"),
    ]);
    return added.length + raised.length > 0 ? "recorded" : "unchanged";
  }

  #columns() {
    return this.#scope.from("line_items").where("lti_context_id", "=", this.#ltiContextId);
  }
}
