import type { Expression } from "kysely";
import { type CognitiveProfile, cognitiveProfileSchema } from "#app/learner/cognitive-profile.ts";
import type { Learner, LearnerEntry, Person } from "#app/learner/learner.ts";
import type { ConsentInForce } from "#app/learner/minor-learners.ts";
import { type PrivacyChange, type PrivacySettings, privacySettingsSchema } from "#app/learner/privacy-settings.ts";
import type { Seen } from "#app/tenancy/seek-by-key.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import { consentColumns, toConsent } from "./consent.ts";
import { ENTRY_COLUMNS, toEntry, toLearner } from "./learner-row.ts";
import { holds, toldOfPerson } from "./name-search.ts";
import { readWindow } from "./row-window.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** Which of a tenant's people. See Learners.search. */
export type PersonChoice = { sought: string; sort: TimeOrder; after: string | undefined; limit: number };

/** The learners of a tenant. Erasing one is Erasure's. */
export class Learners {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** The learner whom the LMS calls so, with the names that it says now; made where there is none. */
  async findOrCreate(person: Person, now: number): Promise<{ id: string; generation: number }> {
    return this.prepareFindOrCreate(person, now).executeTakeFirstOrThrow();
  }

  /**
   * The one statement of findOrCreate, for a batch. However many run at once, they meet in one row; that row is never
   * replaced.
   * @param launch the subject_id of whom it makes, and the roles that they come with: where somebody launches
   */
  prepareFindOrCreate(
    { ltiUserId, displayName, givenName, email, testUser }: Person,
    now: number,
    launch?: { subjectId: string; roles: Expression<number> },
  ) {
    return this.#scope
      .upsert(
        "learner_profiles",
        {
          id: uuidv7(now),
          lti_user_id: ltiUserId,
          subject_id: launch?.subjectId ?? crypto.randomUUID(),
          display_name: displayName ?? null,
          given_name: givenName ?? null,
          email: email ?? null,
          test_user: testUser ? 1 : 0,
          ...(launch !== undefined && { launched_roles: launch.roles }),
          created_at: now,
          updated_at: now,
          last_here_at: now,
        },
        ["lti_user_id"],
        [
          "display_name",
          "given_name",
          "email",
          "updated_at",
          "last_here_at",
          ...(launch === undefined ? [] : (["launched_roles"] as const)),
        ],
      )
      .returning(["id", "generation"]);
  }

  async find(id: string): Promise<Learner | undefined> {
    const row = await this.#one(id).selectAll().executeTakeFirst();
    return row && toLearner(row);
  }

  /** The courses that they are or were in. @returns since: from when on they were on its list, ms */
  async courses(id: string): Promise<{ id: string; since: number }[]> {
    return this.#scope
      .from("memberships")
      .where("learner_id", "=", id)
      .select(["lti_context_id as id", "created_at as since"])
      .orderBy("lti_context_id")
      .execute();
  }

  async findByLtiUserId(ltiUserId: string): Promise<Learner | undefined> {
    const row = await this.#scope
      .from("learner_profiles")
      .where("lti_user_id", "=", ltiUserId)
      .selectAll()
      .executeTakeFirst();
    return row && toLearner(row);
  }

  /**
   * A page of the tenant's learners, or of one course's, oldest first.
   * @param page.after the last id of the page before, '' for the first
   */
  async list(page: { after: string; limit: number; ltiContextId?: string | undefined }): Promise<LearnerEntry[]> {
    const { after, limit, ltiContextId } = page;
    const all = this.#scope.from("learner_profiles");
    if (ltiContextId === undefined) {
      const rows = await all.where("id", ">", after).orderBy("id").limit(limit).select(ENTRY_COLUMNS).execute();
      return rows.map(toEntry);
    }
    const rows = await this.#scope
      .from("memberships")
      .innerJoin(all.select(ENTRY_COLUMNS).as("learner"), "learner.id", "memberships.learner_id")
      .where("memberships.lti_context_id", "=", ltiContextId)
      .where("memberships.learner_id", ">", after)
      .orderBy("memberships.learner_id")
      .limit(limit)
      .select(ENTRY_COLUMNS.map((column) => `learner.${column}` as const))
      .execute();
    return rows.map(toEntry);
  }

  /**
   * Those of whom the LMS told a name or an e-mail address, without test users, in the order in which the tenant came to know
   * them, or in the other. It looks at one window: see readWindow.
   * @param page.sought part of either; '' for all @param page.after the last id that was looked at
   */
  async search({ sought, sort, after, limit }: PersonChoice): Promise<Seen<LearnerEntry>> {
    const isOldest = sort === "oldest";
    const order = isOldest ? "asc" : "desc";
    const behind = this.#scope
      .from("learner_profiles")
      .$if(after !== undefined, (all) => all.where("id", isOldest ? ">" : "<", after ?? ""));
    const { found, reached } = await readWindow(this.#scope, behind.select("id").orderBy("id", order), order, (edge) =>
      behind
        .where("id", isOldest ? "<=" : ">=", edge)
        .where("test_user", "=", 0)
        .where((eb) =>
          eb.or([eb("display_name", "is not", null), eb("given_name", "is not", null), eb("email", "is not", null)]),
        )
        .$if(sought !== "", (all) => all.where(holds(toldOfPerson, sought)))
        .select(ENTRY_COLUMNS)
        .orderBy("id", order)
        .limit(limit),
    );
    return { found: found.map(toEntry), reached };
  }

  /**
   * Their names, by the random name that the audit log knows them by. Who was erased is left out.
   * @param subjectIds at most 90
   * @returns name: undefined where the LMS gave none
   */
  async named(subjectIds: readonly string[]): Promise<{ subjectId: string; name: string | undefined }[]> {
    if (subjectIds.length === 0) return [];
    const rows = await this.#scope
      .from("learner_profiles")
      .where("subject_id", "in", subjectIds)
      .select(["subject_id", "display_name", "given_name"])
      .execute();
    return rows.map(({ subject_id: subjectId, display_name, given_name }) => ({
      subjectId,
      name: display_name ?? given_name ?? undefined,
    }));
  }

  /** @returns false when there is no such learner */
  async rename(id: string, names: Pick<Person, "displayName" | "givenName" | "email">, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#update(id)
      .set({
        display_name: names.displayName ?? null,
        given_name: names.givenName ?? null,
        email: names.email ?? null,
        updated_at: now,
      })
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /**
   * Changes a profile that nobody else changed meanwhile.
   * @param version the one that was read: the new one is the next
   * @returns "stale" when another change came first: read again. Told twice of the same change, it says "changed" twice.
   */
  async changeCognitiveProfile(
    id: string,
    version: number,
    profile: CognitiveProfile,
    now: number,
  ): Promise<"changed" | "stale" | "gone"> {
    const text = JSON.stringify(cognitiveProfileSchema.parse(profile));
    const [, found] = await this.#scope.batch<[unknown, { version: number; text: string }]>([
      this.#update(id)
        .set({ cognitive_profile: text, cognitive_profile_version: version + 1, updated_at: now })
        .where("cognitive_profile_version", "=", version),
      this.#one(id).select(["cognitive_profile_version as version", "cognitive_profile as text"]),
    ]);
    const standing = found[0];
    if (standing === undefined) return "gone";
    // Also when the try before was done and told that it failed.
    return standing.version === version + 1 && standing.text === text ? "changed" : "stale";
  }

  /** What they allow, as it holds in a course: see consent.ts. */
  async privacySettings(id: string, ltiContextId: string): Promise<ConsentInForce | undefined> {
    const row = await this.#one(id).select(consentColumns(this.#scope, ltiContextId)).executeTakeFirst();
    return row && toConsent(row);
  }

  /**
   * Merges a change into the settings, in one statement: two changes at once of different choices both stand.
   * @returns the choices that stand now, whether or not they hold; undefined when there is no such learner
   */
  async changePrivacySettings(id: string, change: PrivacyChange, now: number): Promise<PrivacySettings | undefined> {
    const row = await this.#update(id)
      .set((eb) => ({
        // RFC 7396: null takes a member out, and what is not named stays.
        privacy_settings: eb.fn<string>("json_patch", ["privacy_settings", eb.val(JSON.stringify(change))]),
        updated_at: now,
      }))
      .returning("privacy_settings")
      .executeTakeFirst();
    return row && privacySettingsSchema.parse(JSON.parse(row.privacy_settings));
  }

  /** Ends every session of a learner at their next request. @returns false when there is no such learner */
  async endSessions(id: string, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#update(id)
      .set((eb) => ({ generation: eb("generation", "+", 1), updated_at: now }))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  #one(id: string) {
    return this.#scope.from("learner_profiles").where("id", "=", id);
  }

  #update(id: string) {
    return this.#scope.update("learner_profiles").where("id", "=", id);
  }
}
