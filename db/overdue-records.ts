import { sql } from "kysely";
import type { OverdueCounts } from "#app/tenancy/retention-choice.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** How much of a tenant's record is older than some limit: what its retention takes away, or would. People are UnseenPeople's. */
export class OverdueRecords {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Counts along the indexes by which the daily job deletes, and no further than `most` and one more, in each table.
   * @param before ms, by class: what is older counts
   * @returns more than `most` where there are more
   */
  async count(before: OverdueCounts, most: number): Promise<Omit<OverdueCounts, "retention.people">> {
    const scope = this.#scope;
    const one = sql<1>`1`.as("one");
    const [talks, handed, visits, launches, figures, entries] = await scope.batch<
      [unknown, unknown, unknown, unknown, unknown, { at: number }]
    >([
      scope
        .from("chat_conversations")
        .where("updated_at", "<", before["retention.conversations"])
        .select(one)
        .limit(most + 1),
      scope
        .from("instructor_questions")
        .where("updated_at", "<", before["retention.conversations"])
        .select(one)
        .limit(most + 1),
      scope
        .from("learning_sessions")
        .where("expires_at", "<", before["retention.learning_sessions"])
        .select(one)
        .limit(most + 1),
      scope
        .from("launch_records")
        .where("minute", "<", before["retention.launch_records"])
        .select(one)
        .limit(most + 1),
      scope
        .from("metrics")
        .where("hour", "<", before["retention.metrics"])
        .select(one)
        .limit(most + 1),
      // A chain is cut from its beginning, up to the first entry that is young enough.
      scope
        .from("audit_log")
        .select("at")
        .orderBy("seq")
        .limit(most + 1),
    ]);
    const young = entries.findIndex(({ at }) => at >= before["retention.audit_log"]);
    return {
      "retention.conversations": talks.length + handed.length,
      "retention.learning_sessions": visits.length,
      "retention.launch_records": launches.length,
      "retention.metrics": figures.length,
      "retention.audit_log": young === -1 ? entries.length : young,
    };
  }
}
