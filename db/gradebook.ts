import { type Compilable, type Selectable, sql } from "kysely";
import type { LineItem } from "#app/lti/line-items.ts";
import type { ActivityProgress, GradingProgress } from "#app/lti/scores.ts";
import type { Column, ScoreEntry } from "#app/learner/gradebook.ts";
import { mayScore, scoreRow } from "./new-score.ts";
import type { OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** A score as it is recorded before it is sent. */
export type NewScore = {
  lineItemId: string;
  learnerId: string;
  given: number | undefined;
  activityProgress: ActivityProgress;
  gradingProgress: GradingProgress;
};
/** A score that the LMS has not taken yet, with whom it calls so. */
export type WaitingScore = NewScore & { subject: string; roles: number; testUser: boolean; scoredAt: number };
/** What became of a sent score. */
export type ScoreOutcome = { status: "delivered" } | { status: "refused"; problem: string };

/** The columns of a course's gradebook that the tool writes to, and the scores in them. */
export class Gradebook {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /**
   * Keeps a column as the LMS says it now. Where its maximum is another one, the scores in it are the same share of that, as the LMS
   * was told them.
   * @returns its id
   */
  async keep(
    { url, label, scoreMaximum, resourceId }: LineItem,
    deploymentRowId: string,
    now: number,
  ): Promise<string> {
    const other = this.#columns().where("url", "=", url).where("score_maximum", "<>", scoreMaximum);
    const before = this.#columns().where("url", "=", url).select("score_maximum");
    const [, kept] = await this.#scope.batch<[unknown, { id: string }]>([
      this.#scope
        .update("scores")
        .set((eb) => ({ score_given: sql<number>`${eb.ref("score_given")} * ${scoreMaximum} / (${before})` }))
        .where("line_item_id", "in", other.select("id"))
        .where("score_given", "is not", null),
      this.#scope
        .upsert(
          "line_items",
          {
            id: uuidv7(now),
            lti_context_id: this.#ltiContextId,
            deployment_id: deploymentRowId,
            url,
            label,
            score_maximum: scoreMaximum,
            resource_id: resourceId,
            created_at: now,
            updated_at: now,
          },
          ["lti_context_id", "url"],
          ["deployment_id", "label", "score_maximum", "resource_id", "updated_at"],
        )
        .returning("id"),
    ]);
    const [column] = kept;
    if (column === undefined) throw new Error("A column was kept and its row did not come back.");
    return column.id;
  }

  /** A page of the course's columns, as they were last seen. @param after the address of the last column of the page before */
  async columns(limit: number, after = ""): Promise<Column[]> {
    const rows = await this.#columns().where("url", ">", after).orderBy("url").limit(limit).selectAll().execute();
    return rows.map(toColumn);
  }

  /** The LMS's own column of the link that was launched, and what the link is called. @returns undefined where it has none */
  async linkColumn(launchId: string): Promise<{ url: string; title: string } | undefined> {
    const scope = this.#scope;
    const row = await scope
      .from("learning_sessions")
      .innerJoin(scope.from("resource_links").select(["id", "line_item_url", "title"]).as("link"), (join) =>
        join.onRef("link.id", "=", "learning_sessions.resource_link_id"),
      )
      .where("learning_sessions.id", "=", launchId)
      .where("learning_sessions.course_context", "=", this.#ltiContextId)
      .select(["link.line_item_url as url", "link.title as title"])
      .executeTakeFirst();
    return row === undefined || row.url === null ? undefined : { url: row.url, title: row.title ?? "" };
  }

  /** The course's column of this id. */
  async column(id: string): Promise<(Column & { deploymentRowId: string }) | undefined> {
    const row = await this.#columns().where("id", "=", id).selectAll().executeTakeFirst();
    return row && toColumn(row);
  }

  /** Moves a column to the address under which the LMS has it now. */
  async move(id: string, url: string, now: number): Promise<void> {
    await this.#scope
      .update("line_items")
      .set({ url, updated_at: now })
      .where("id", "=", id)
      .where("lti_context_id", "=", this.#ltiContextId)
      .execute();
  }

  /**
   * Records a score that the LMS is to be told. Its time is later than that of the one before it, also when two come in one
   * millisecond.
   * @param also is written with it, in one transaction, or not at all
   * @returns gone when there is no such column, or nobody of this course; not_scorable for whoever is no learner of it
   */
  async record(
    score: NewScore,
    now: number,
    also: readonly Compilable[] = [],
  ): Promise<"recorded" | "gone" | "not_scorable"> {
    const { refusal, scoredAt } = await mayScore(this.#scope, this.#ltiContextId, score);
    if (refusal !== undefined) return refusal;
    const changed = ["score_given", "activity_progress", "grading_progress", "scored_at", "status", "problem"] as const;
    await this.#scope.batch([
      this.#scope.upsert(
        "scores",
        scoreRow(score, Math.max(now, scoredAt + 1), now),
        ["line_item_id", "learner_id"],
        [...changed, "updated_at"],
      ),
      ...also,
    ]);
    return "recorded";
  }

  /** Gives a waiting score a later time, where the LMS has a newer one. */
  async restamp(lineItemId: string, learnerId: string, from: number, to: number): Promise<void> {
    await this.#update(lineItemId, learnerId, from).set({ scored_at: to }).execute();
  }

  /** Notes what became of a score; nothing, when another one has come since. */
  async settle(
    { lineItemId, learnerId, scoredAt }: Pick<WaitingScore, "lineItemId" | "learnerId" | "scoredAt">,
    outcome: ScoreOutcome,
    now: number,
  ): Promise<void> {
    const problem = outcome.status === "refused" ? outcome.problem : null;
    await this.#update(lineItemId, learnerId, scoredAt)
      .set({ status: outcome.status, problem, updated_at: now })
      .execute();
  }

  /** Scores of a column that the LMS has not taken, oldest first. */
  async waiting(lineItemId: string, limit: number): Promise<WaitingScore[]> {
    const scope = this.#scope;
    const rows = await scope
      .from("scores")
      .innerJoin(scope.from("learner_profiles").select(["id", "lti_user_id", "test_user"]).as("learner"), (join) =>
        join.onRef("learner.id", "=", "scores.learner_id"),
      )
      .innerJoin(
        scope
          .from("memberships")
          .where("lti_context_id", "=", this.#ltiContextId)
          .select(["learner_id", "roles"])
          .as("member"),
        (join) => join.onRef("member.learner_id", "=", "scores.learner_id"),
      )
      .where("scores.line_item_id", "=", lineItemId)
      .where("scores.status", "=", "waiting")
      .orderBy("scores.scored_at")
      .limit(limit)
      .select(["scores.learner_id", "scores.score_given", "scores.activity_progress", "scores.grading_progress"])
      .select(["scores.scored_at", "learner.lti_user_id", "learner.test_user", "member.roles"])
      .execute();
    return rows.map((row) => ({
      lineItemId,
      learnerId: row.learner_id,
      subject: row.lti_user_id,
      roles: row.roles,
      testUser: row.test_user === 1,
      given: row.score_given ?? undefined,
      activityProgress: row.activity_progress,
      gradingProgress: row.grading_progress,
      scoredAt: row.scored_at,
    }));
  }

  /** The latest scores of a column. */
  async scores(lineItemId: string, limit: number): Promise<ScoreEntry[]> {
    const scope = this.#scope;
    const rows = await scope
      .from("scores")
      .innerJoin(this.#columns().where("id", "=", lineItemId).select("id").as("column"), (join) =>
        join.onRef("column.id", "=", "scores.line_item_id"),
      )
      .innerJoin(scope.from("learner_profiles").select(["id", "display_name"]).as("learner"), (join) =>
        join.onRef("learner.id", "=", "scores.learner_id"),
      )
      .where("scores.line_item_id", "=", lineItemId)
      .orderBy("scores.scored_at", "desc")
      .limit(limit)
      .select(["scores.learner_id", "learner.display_name", "scores.score_given", "scores.scored_at"])
      .select(["scores.status", "scores.problem"])
      .execute();
    return rows.map((row) => ({
      learnerId: row.learner_id,
      name: row.display_name ?? undefined,
      given: row.score_given ?? undefined,
      scoredAt: row.scored_at,
      status: row.status,
      problem: row.problem ?? undefined,
    }));
  }

  #columns() {
    return this.#scope.from("line_items").where("lti_context_id", "=", this.#ltiContextId);
  }

  #update(lineItemId: string, learnerId: string, scoredAt: number) {
    return this.#scope
      .update("scores")
      .where("line_item_id", "=", lineItemId)
      .where("learner_id", "=", learnerId)
      .where("scored_at", "=", scoredAt)
      .where("status", "=", "waiting");
  }
}

export function toColumn(row: Selectable<OwnedTables["line_items"]>): Column & { deploymentRowId: string } {
  return {
    id: row.id,
    url: row.url,
    label: row.label,
    scoreMaximum: row.score_maximum,
    resourceId: row.resource_id,
    deploymentRowId: row.deployment_id,
  };
}
