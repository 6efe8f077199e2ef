import { sql } from "kysely";
import type { LateScores } from "#app/tenancy/late-scores.ts";
import { MOST_LOOKED_AT, WINDOW } from "#app/tenancy/seek-by-key.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A tenant's scores that the LMS has not taken for long, whichever course's. */
export class OverdueScores {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Looks at each column's oldest score that waits, window by window; at the first MOST_LOOKED_AT columns and no more.
   * @param before ms: those that were given before then
   */
  async find(before: number): Promise<LateScores> {
    const waiting = this.#scope
      .from("scores")
      .where("scores.line_item_id", "=", sql.ref<string>("line_items.id"))
      .where("scores.status", "=", "waiting")
      .where("scores.scored_at", "<", before)
      .select("scores.scored_at")
      .orderBy("scores.scored_at")
      .limit(1);
    const times: number[] = [];
    let after: string | undefined = "";
    for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT && after !== undefined; lookedAt += WINDOW) {
      // oxlint-disable-next-line no-await-in-loop -- each window begins where the one before ended
      const rows: { id: string; since: number | null }[] = await this.#scope
        .from("line_items")
        .where("id", ">", after)
        .select(["id", waiting.$asScalar().as("since")])
        .orderBy("id")
        .limit(WINDOW)
        .execute();
      times.push(...rows.flatMap(({ since }) => since ?? []));
      after = rows.length < WINDOW ? undefined : rows.at(-1)?.id;
    }
    return { columns: times.length, since: times.length === 0 ? undefined : Math.min(...times) };
  }
}
