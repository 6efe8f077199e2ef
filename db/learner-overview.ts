import { sql } from "kysely";
import type { ConsentChoice } from "#app/learner/consent-said.ts";
import type { ErasureLine, ErasureQuery, LearnerAccount } from "#app/tenancy/learner-list.ts";
import type { Seen } from "#app/tenancy/seek-by-key.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import { hasSaid, SAID, toSaid } from "./consent.ts";
import { holds, toldOfPerson } from "./name-search.ts";
import { readWindow } from "./row-window.ts";
import type { TenantScope } from "./tenant-scope.ts";

/**
 * Which of a tenant's learners.
 * @property sought part of a name or an e-mail address; '' for all @property copySince those who asked for a copy since, ms
 * @property sort by when the tenant came to know them @property after the last one that was looked at
 */
export type LearnerChoice = {
  sought: string;
  consent: ConsentChoice | undefined;
  copySince: number | undefined;
  sort: TimeOrder;
  after: string | undefined;
  limit: number;
};

const EXPORTED = "learner.exported";
/** So many erasures that are under way are counted. */
const MOST_UNDER_WAY = 100;

const subjectOfEntry = sql<string>`json_extract(detail, '$.subject')`;

/** A tenant's learners with what they decided and asked for: for those who administer it. */
export class LearnerOverview {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * A page of them, without test users. Where it is said which of them, it looks at one window: see readWindow.
   * @returns reached as readWindow has it; undefined where all of them are listed
   */
  async list({ sought, consent, copySince, sort, after, limit }: LearnerChoice): Promise<Seen<LearnerAccount>> {
    const scope = this.#scope;
    const visit = scope
      .from("learning_sessions")
      .where("learning_sessions.learner_id", "=", sql.ref<string>("learner_profiles.id"))
      .select("session_start")
      .orderBy("session_start", "desc")
      .limit(1);
    // Visits are deleted after a while; that somebody came stays known as long as they do.
    const launch = scope
      .from("memberships")
      .where("memberships.learner_id", "=", sql.ref<string>("learner_profiles.id"))
      .select((eb) => eb.fn.max("launched_at").as("at"));
    const asked = scope
      .from("audit_log")
      .where("action", "=", EXPORTED)
      // The sign has them read by the action: of all that was written since, they are few.
      .where(sql<number>`+at`, ">=", copySince ?? 0)
      .select(subjectOfEntry.as("subject"));
    const order = sort === "oldest" ? "asc" : "desc";
    const behind = scope
      .from("learner_profiles")
      .$if(after !== undefined, (all) => all.where("id", sort === "oldest" ? ">" : "<", after ?? ""));
    const page = behind
      .where("test_user", "=", 0)
      .$if(sought !== "", (all) => all.where(holds(toldOfPerson, sought)))
      .$if(consent !== undefined, (all) => (consent === undefined ? all : all.where(hasSaid(consent))))
      // The sign keeps the learners in the order of their ids: without it, they are looked up one by one and sorted.
      .$if(copySince !== undefined, (all) => all.where(sql<string>`+subject_id`, "in", asked))
      .select(["id", "subject_id", "display_name", "given_name", "email", "created_at"])
      .select((eb) => [SAID.as("said"), eb.fn.coalesce(visit.$asScalar(), launch.$asScalar()).as("lastHereAt")])
      .orderBy("id", order)
      .limit(limit);
    const isChosen = sought !== "" || consent !== undefined || copySince !== undefined;
    const { found: rows, reached } = isChosen
      ? await readWindow(scope, behind.select("id").orderBy("id", order), order, (edge) =>
          page.where("id", sort === "oldest" ? "<=" : ">=", edge),
        )
      : { found: await page.execute(), reached: undefined };
    const copies = await this.#copiesOf(rows.map((row) => row.subject_id));
    const found = rows.map((row) => ({
      id: row.id,
      name: row.display_name ?? row.given_name ?? undefined,
      email: row.email ?? undefined,
      knownSince: row.created_at,
      lastHereAt: row.lastHereAt ?? undefined,
      said: toSaid(row.said),
      copyAskedAt: copies.get(row.subject_id),
    }));
    return { found, reached };
  }

  /** Those who were erased, by what nobody can lead back to a person. */
  async erasures({ before, state, sort, limit }: ErasureQuery & { limit: number }): Promise<ErasureLine[]> {
    const isNewest = sort === "newest";
    const rows = await this.#scope
      .from("audit_log")
      .where("action", "=", "learner.erased")
      .$if(before !== undefined, (all) => all.where("seq", isNewest ? "<" : ">", before ?? 0))
      // The sign keeps them in the order of the log.
      .$if(state !== undefined, (all) =>
        all.where(
          sql<number>`+at`,
          state === "done" ? "not in" : "in",
          this.#unsettled().select(sql<number>`erased_at`.as("erased_at")),
        ),
      )
      .select(["seq", "at", subjectOfEntry.as("subject")])
      .orderBy("seq", isNewest ? "desc" : "asc")
      .limit(limit)
      .execute();
    if (rows.length === 0) return [];
    // By their time alone: no row of the record holds both the random name and the former id.
    const times = rows.map(({ at }) => at);
    const open = await this.#unsettled()
      .where("erased_at", ">=", Math.min(...times))
      .where("erased_at", "<=", Math.max(...times))
      .select("erased_at")
      .execute();
    const isOpen = new Set(open.map((row) => row.erased_at));
    return rows.map(({ seq, at, subject }) => ({ seq, at, subject, isSettled: !isOpen.has(at) }));
  }

  /** How many erasures are not told everywhere yet; a hundred at most. */
  async erasuresUnderWay(): Promise<number> {
    return (await this.#unsettled().select("id").limit(MOST_UNDER_WAY).execute()).length;
  }

  /** When each of them asked last for a copy. @param subjectIds one statement for each 90 */
  async #copiesOf(subjectIds: readonly string[]): Promise<Map<string, number>> {
    const last = new Map<string, number>();
    for (let place = 0; place < subjectIds.length; place += 90) {
      const rows = await this.#scope
        .from("audit_log")
        .where(subjectOfEntry, "in", subjectIds.slice(place, place + 90))
        // The sign keeps it from being read by the action: there is one of these for each copy that anybody asked for.
        .where(sql<string>`+action`, "=", EXPORTED)
        .select(["at", subjectOfEntry.as("subject")])
        .execute();
      for (const { at, subject } of rows) last.set(subject, Math.max(at, last.get(subject) ?? 0));
    }
    return last;
  }

  #unsettled() {
    return this.#scope.from("erasures").where("settled_at", "is", null);
  }
}
