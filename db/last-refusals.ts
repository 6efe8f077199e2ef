import { sql } from "kysely";
import type { LastRefusal, LaunchRecord } from "#app/tenancy/launch-record.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** What each of a tenant's deployments was refused last. */
export class LastRefusals {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Looks at the launches of each deployment by itself: one that fails all day hides none of the others'.
   * @param since ms @param most of a deployment's rows, the newest, are looked at, and those of the same minute as the last
   * @returns one for each deployment, in the order of their rows' ids
   */
  async list(since: number, most: number): Promise<LastRefusal[]> {
    const launches = this.#scope
      .from("launch_records")
      .where("launch_records.deployment", "=", sql.ref<string>("deployments.deployment_id"))
      .where("launch_records.minute", ">=", since);
    const earliest = launches
      .select("launch_records.minute")
      .orderBy("launch_records.minute", "desc")
      .orderBy("launch_records.outcome", "desc")
      .orderBy("launch_records.code", "desc")
      .limit(1)
      .offset(most)
      .$asScalar();
    // By its code: by its outcome, SQLite would leave this index.
    const refused = launches
      .where("launch_records.code", "<>", "")
      .where((eb) => eb("launch_records.minute", ">=", eb.fn.coalesce(earliest, sql.val(since))))
      .select((eb) => eb.fn.max("launch_records.minute").as("minute"))
      .$asScalar();
    const rows = await this.#scope
      .from("deployments")
      .leftJoin(this.#scope.from("launch_records").selectAll().as("refusal"), (join) =>
        join
          .onRef("refusal.deployment", "=", "deployments.deployment_id")
          .on("refusal.minute", "=", refused)
          .on("refusal.code", "<>", ""),
      )
      .orderBy("deployments.id")
      .select(["deployments.deployment_id as deploymentId", "refusal.code", "refusal.count", "refusal.at"])
      .select((eb) => eb.fn.coalesce(earliest, sql.val(since)).as("lookedSince"))
      .execute();
    const found = new Map<string, LastRefusal>();
    for (const { deploymentId, lookedSince, code, count, at } of rows) {
      const last = found.get(deploymentId)?.refusal;
      const one = code === null || count === null || at === null ? undefined : { deploymentId, code, count, at };
      const refusal = last === undefined || (one !== undefined && isLater(one, last)) ? one : last;
      found.set(deploymentId, { deploymentId, lookedSince: lookedSince ?? since, refusal });
    }
    return [...found.values()];
  }
}

/** Those of one minute are in no order of time; of one moment, their codes tell them apart. */
function isLater(one: LaunchRecord, other: LaunchRecord): boolean {
  return one.at === other.at ? (one.code ?? "") > (other.code ?? "") : one.at > other.at;
}
