import { sql } from "kysely";
import { appoints, ROLE } from "#app/lti/roles.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** So many visits of administrators are looked through, the latest first. */
const LOOKED_THROUGH = 500;

/** @property at when they came last, ms */
export type LmsAdministrator = { learnerId: string; name: string | undefined; email: string | undefined; at: number };

/** Those of whom the LMS itself says that they administer it, as far as they have come. */
export class LmsAdministrators {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Whoever came last comes first. Of whom the LMS said it once, and with their latest visit does not any more, is none.
   * @param limit at most so many, of those who came last: 90 or fewer, since D1 binds 100 values in a query
   */
  async list(limit: number): Promise<LmsAdministrator[]> {
    const scope = this.#scope;
    const visits = await scope
      .from("learning_sessions")
      // As the index says it.
      .where(sql<boolean>`(roles & ${sql.lit(ROLE.administrator)}) <> ${sql.lit(0)}`)
      .select(["learner_id", "session_start"])
      .orderBy("session_start", "desc")
      .orderBy("learner_id", "desc")
      .limit(LOOKED_THROUGH)
      .execute();
    const came = new Map(visits.toReversed().map((visit) => [visit.learner_id, visit.session_start]));
    const latest = [...came].toSorted(byTime).slice(0, limit);
    if (latest.length === 0) return [];
    const theirLast = scope
      .from("learning_sessions")
      .where("learner_id", "=", sql.ref<string>("learner_profiles.id"))
      .select("roles")
      .orderBy("session_start", "desc")
      .orderBy("id", "desc")
      .limit(1);
    const people = await scope
      .from("learner_profiles")
      .where(
        "id",
        "in",
        latest.map(([id]) => id),
      )
      .where("test_user", "=", 0)
      .select(["id", "display_name", "given_name", "email", theirLast.$asScalar().as("roles")])
      .execute();
    return latest.flatMap(([learnerId, at]) => {
      const row = people.find(({ id }) => id === learnerId);
      if (row === undefined || !appoints(row.roles ?? 0)) return [];
      return [{ learnerId, name: row.display_name ?? row.given_name ?? undefined, email: row.email ?? undefined, at }];
    });
  }
}

/** The latest first, and of the same time the one with the larger id. */
function byTime([one, at]: [string, number], [other, then]: [string, number]): number {
  return then - at || (one < other ? 1 : -1);
}
