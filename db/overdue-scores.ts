import type { LateScores } from "#app/tenancy/late-scores.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** So many that wait are looked at: where an LMS takes none for days, how many columns those have says enough. */
const MOST = 500;

/** A tenant's scores that the LMS has not taken for long, whichever course's. */
export class OverdueScores {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Looks at those that wait, the oldest first; at the first MOST and no more.
   * @param before ms: those that were given before then
   */
  async find(before: number): Promise<LateScores> {
    const waiting = await this.#scope
      .from("scores")
      .where("status", "=", "waiting")
      .where("scored_at", "<", before)
      .select(["line_item_id as column", "scored_at as since"])
      .orderBy("scored_at")
      .limit(MOST)
      .execute();
    return { columns: new Set(waiting.map(({ column }) => column)).size, since: waiting[0]?.since };
  }
}
