import { type NewestFirst, newestFirst } from "./newest-first.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** One launch of a learner, as it stands in the record. Times in ms. */
export type LearningSession = {
  id: string;
  learnerId: string;
  ltiContextId: string;
  deploymentRowId: string;
  resourceLinkRowId: string;
  roles: number;
  startedAt: number;
  expiresAt: number;
};

const COLUMNS = [
  "id",
  "learner_id as learnerId",
  "course_context as ltiContextId",
  "deployment_id as deploymentRowId",
  "resource_link_id as resourceLinkRowId",
  "roles",
  "session_start as startedAt",
  "expires_at as expiresAt",
] as const;

/** A tenant's learning sessions: its learners' launches. */
export class LearningSessions {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  async find(id: string): Promise<LearningSession | undefined> {
    return this.#scope.from("learning_sessions").where("id", "=", id).select(COLUMNS).executeTakeFirst();
  }

  async ofLearner(learnerId: string, page: NewestFirst): Promise<LearningSession[]> {
    const own = this.#scope.from("learning_sessions").where("learner_id", "=", learnerId);
    return newestFirst(own, "session_start", page).select(COLUMNS).execute();
  }

  /** Ends a session that is not over yet. @returns false when there is no such session */
  async end(id: string, now: number): Promise<boolean> {
    const session = this.#scope.from("learning_sessions").where("id", "=", id).select("id");
    const [, found] = await this.#scope.batch<[unknown, { id: string }]>([
      this.#scope
        .update("learning_sessions")
        .set({ expires_at: now })
        .where("id", "=", id)
        .where("expires_at", ">", now),
      session,
    ]);
    return found.length > 0;
  }

  /**
   * Deletes the sessions that have been over the longest, and the struggles and interventions in them. A step: call again
   * until fewer than `limit` are deleted.
   * @param before ms: those that expired earlier
   * @returns how many sessions were deleted
   */
  async deleteExpired(before: number, limit: number): Promise<number> {
    const expired = this.#scope.from("learning_sessions").where("expires_at", "<", before);
    const deleted = await this.#scope
      .delete("learning_sessions")
      .where("id", "in", expired.select("id").orderBy("expires_at").limit(limit))
      .returning("id")
      .execute();
    return deleted.length;
  }
}
