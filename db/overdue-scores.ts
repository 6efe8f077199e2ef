import { LATE_SCORES_LOOKED_AT, type LateScores } from "#app/tenancy/late-scores.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A tenant's scores that the LMS has not taken for long, whichever course's. */
export class OverdueScores {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Looks at those that wait, the oldest first; at the first LATE_SCORES_LOOKED_AT and no more.
   * @param before ms: those that were given before then
   */
  async find(before: number): Promise<LateScores> {
    const waiting = await this.#scope
      .from("scores")
      .where("status", "=", "waiting")
      .where("scored_at", "<", before)
      .select(["line_item_id as column", "scored_at as since"])
      .orderBy("scored_at")
      .limit(LATE_SCORES_LOOKED_AT)
      .execute();
    return {
      columns: new Set(waiting.map(({ column }) => column)).size,
      since: waiting[0]?.since,
      isCut: waiting.length === LATE_SCORES_LOOKED_AT,
    };
  }
}
