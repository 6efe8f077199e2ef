import { sql } from "kysely";
import type { LaunchOutcome, LaunchRecord } from "#app/tenancy/launch-record.ts";
import type { TenantScope } from "./tenant-scope.ts";

const MINUTE_MS = 60_000;

/** What became of a tenant's launches, by the minute. */
export class LaunchRecords {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** Counts one. Within a minute the same outcome is one row, however often it comes. */
  async note({ deploymentId: deployment = "", code = "" }: LaunchOutcome, now: number): Promise<void> {
    const scope = this.#scope;
    const key = {
      minute: now - (now % MINUTE_MS),
      outcome: code === "" ? "admitted" : "refused",
      deployment,
      code,
    } as const;
    await scope.batch([
      scope.upsert("launch_records", { ...key, count: 0, at: now }, ["minute", "outcome", "deployment", "code"], []),
      scope
        .update("launch_records")
        .set((eb) => ({ count: eb("count", "+", 1), at: sql<number>`max(at, ${now})` }))
        .where("minute", "=", key.minute)
        .where("outcome", "=", key.outcome)
        .where("deployment", "=", deployment)
        .where("code", "=", code),
    ]);
  }

  /** Newest minute first. @param only leaves the others out */
  async recent(limit: number, only?: "refused"): Promise<LaunchRecord[]> {
    let rows = this.#scope.from("launch_records").select(["deployment", "code", "count", "at"]);
    if (only !== undefined) rows = rows.where("outcome", "=", only);
    const found = await rows
      .orderBy("minute", "desc")
      .$if(only === undefined, (all) => all.orderBy("outcome", "desc"))
      .orderBy("deployment", "desc")
      .orderBy("code", "desc")
      .limit(limit)
      .execute();
    return found.map(({ deployment, code, count, at }) => ({
      deploymentId: deployment || undefined,
      code: code || undefined,
      count,
      at,
    }));
  }

  /**
   * Deletes the oldest. A step: call again until fewer than `limit` are deleted.
   * @param before ms: those of minutes that began earlier
   * @returns how many were deleted
   */
  async deleteBefore(before: number, limit: number): Promise<number> {
    const oldest = this.#scope
      .from("launch_records")
      .where("minute", "<", before)
      .select(["minute", "outcome", "deployment", "code"])
      .orderBy("minute")
      .orderBy("outcome")
      .orderBy("deployment")
      .orderBy("code")
      .limit(limit)
      .$asTuple("minute", "outcome", "deployment", "code");
    const { numDeletedRows } = await this.#scope
      .delete("launch_records")
      .where((eb) => eb(eb.refTuple("minute", "outcome", "deployment", "code"), "in", oldest))
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
