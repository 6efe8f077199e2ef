import { type Expression, expressionBuilder, type ExpressionWrapper, sql, type SqlBool } from "kysely";
import { ROLE } from "#app/lti/roles.ts";
import { MOST_LOOKED_AT, WINDOW } from "#app/tenancy/seek-by-key.ts";
import type { OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A place among people by their last visit, the longest ago first. @property at ms */
export type UnseenPlace = { at: number; id: string };

const STAFF = ROLE.instructor | ROLE.contentDeveloper | ROLE.administrator;
/** As the index says it. */
const lastHere = sql<number>`coalesce(last_here_at, updated_at)`;

/**
 * Whether a person of learner_profiles stays however long they were not here: whoever is appointed, or by the LMS teaches or
 * administers where it still lists them.
 */
function isStaff(scope: TenantScope): ExpressionWrapper<OwnedTables, "learner_profiles", SqlBool> {
  const eb = expressionBuilder<OwnedTables, "learner_profiles">();
  const person = sql.ref<string>("learner_profiles.id");
  const roles = scope
    .from("memberships")
    .where("memberships.learner_id", "=", person)
    .where("memberships.status", "=", "active")
    .where(sql<boolean>`(roles & ${sql.lit(STAFF)}) <> 0`);
  const appointment = scope.from("appointments").where("appointments.learner_id", "=", person);
  return eb.or([eb.exists(appointment.select("appointments.learner_id")), eb.exists(roles.select("memberships.id"))]);
}

/** Who goes because they were not here since then, ms: what chooses people and what erases them ask the same. */
export function isUnseen(scope: TenantScope, before: number): Expression<SqlBool> {
  const eb = expressionBuilder<OwnedTables, "learner_profiles">();
  return eb.and([eb(lastHere, "<", before), eb.not(isStaff(scope))]);
}

/** A tenant's people who have not come from the LMS for long: for retention. */
export class UnseenPeople {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Those of one window of all who were not here since `before`, without those who stay (see isStaff): so many rows are looked
   * at and no more.
   * @param before ms @param after the last one that was looked at; undefined: from whoever was not here for the longest time
   * @returns reached: the last one that was looked at; undefined where the list ends in this window
   */
  async list(page: {
    before: number;
    after: UnseenPlace | undefined;
    limit: number;
  }): Promise<{ found: UnseenPlace[]; reached: UnseenPlace | undefined }> {
    const { before, after, limit } = page;
    const rows = await this.#scope
      .from("learner_profiles")
      .where(lastHere, "<", before)
      .$if(after !== undefined, (all) =>
        all
          .where(lastHere, ">=", after?.at ?? 0)
          .where(sql<boolean>`(coalesce(last_here_at, updated_at), id) > (${after?.at ?? 0}, ${after?.id ?? ""})`),
      )
      .select([lastHere.as("at"), "id", isStaff(this.#scope).as("stays")])
      .orderBy(lastHere)
      .orderBy("id")
      .limit(limit)
      .execute();
    const last = rows.at(-1);
    return {
      found: rows.filter(({ stays }) => !stays).map(({ at, id }) => ({ at, id })),
      reached: rows.length < limit || last === undefined ? undefined : { at: last.at, id: last.id },
    };
  }

  /**
   * How many they are: window by window, until more than `most` are counted, or enough was looked at. Where nobody stays,
   * one window is enough.
   * @param before ms
   * @returns most + 1 where there are more
   */
  async count(before: number, most: number): Promise<number> {
    const limit = Math.max(WINDOW, most + 1);
    let [count, after]: [number, UnseenPlace | undefined] = [0, undefined];
    for (let lookedAt = 0; lookedAt < MOST_LOOKED_AT && count <= most; lookedAt += limit) {
      // oxlint-disable-next-line no-await-in-loop -- each window begins where the one before ended
      const { found, reached } = await this.list({ before, after, limit });
      count += found.length;
      after = reached;
      if (after === undefined) break;
    }
    return Math.min(count, most + 1);
  }
}
