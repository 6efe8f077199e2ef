import type { Compilable } from "kysely";
import type { RosterEntry } from "#app/learner/roster.ts";
import type { Member } from "#app/lti/memberships.ts";
import { isTestUser } from "#app/lti/roles.ts";
import { sortKey } from "./sort-key.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** The people of a course: who launched into it, and whom the LMS's list names. */
export class Roster {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /**
   * A page of the course's people by name, without test users.
   * @param page.after the last learner of the page before; undefined for the first
   */
  async list({ after, limit }: { after: string | undefined; limit: number }): Promise<RosterEntry[]> {
    const scope = this.#scope;
    const people = scope
      .from("memberships")
      .innerJoin(
        scope.from("learner_profiles").where("test_user", "=", 0).select(["id", "display_name"]).as("learner"),
        (join) => join.onRef("learner.id", "=", "memberships.learner_id"),
      )
      .where("memberships.lti_context_id", "=", this.#ltiContextId);
    const last = scope
      .from("memberships")
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("learner_id", "=", after ?? "");
    const page = after === undefined ? people : people.where("memberships.sort_key", ">", last.select("sort_key"));
    const rows = await page
      .orderBy("memberships.sort_key")
      .limit(limit)
      .select(["memberships.learner_id as learnerId", "learner.display_name as name", "memberships.roles as roles"])
      .select(["memberships.status as status", "memberships.launched_at as launchedAt"])
      .execute();
    return rows.map((row) => ({ ...row, name: row.name ?? undefined, launchedAt: row.launchedAt ?? undefined }));
  }

  /**
   * Brings people of the LMS's list up to date, in one transaction: whoever is new is made, a name that is not said stays.
   * @param members 40 at the most
   * @param seenAt ms, the same for the whole list: whoever has an older one was not in it
   */
  async bring(members: readonly Member[], seenAt: number, now: number): Promise<void> {
    if (members.length === 0) return;
    const scope = this.#scope;
    const known = new Map((await this.#known(members)).map((row) => [row.subject, row]));
    const isSame = (member: Member) => {
      const row = known.get(member.subject);
      return (
        row?.roles === member.roles &&
        row.status === member.status &&
        (member.name === undefined || row.name === member.name)
      );
    };
    const unchanged = members.filter(isSame).flatMap(({ subject }) => known.get(subject)?.id ?? []);
    await scope.batch<unknown[]>([
      ...members
        .filter((member) => !isSame(member))
        .flatMap((member) =>
          this.#prepare(
            { ...member, sortName: member.name ?? known.get(member.subject)?.name ?? undefined },
            seenAt,
            now,
          ),
        ),
      ...(unchanged.length === 0
        ? []
        : [
            scope
              .update("memberships")
              .set({ seen_at: seenAt })
              .where("lti_context_id", "=", this.#ltiContextId)
              .where("learner_id", "in", unchanged),
          ]),
    ]);
  }

  /** Marks those whom the list, which was read to its end, does not name: they have left, or never were in it. */
  async markUnlisted(seenAt: number): Promise<void> {
    await this.#scope
      .update("memberships")
      .set({ status: "unlisted" })
      .where("lti_context_id", "=", this.#ltiContextId)
      .where("status", "in", ["active", "inactive"])
      .where("seen_at", "<", seenAt)
      .execute();
  }

  #known(members: readonly Member[]) {
    const scope = this.#scope;
    const memberships = scope.from("memberships").where("lti_context_id", "=", this.#ltiContextId);
    return scope
      .from("learner_profiles")
      .leftJoin(memberships.select(["learner_id", "roles", "status"]).as("membership"), (join) =>
        join.onRef("membership.learner_id", "=", "learner_profiles.id"),
      )
      .where(
        "learner_profiles.lti_user_id",
        "in",
        members.map(({ subject }) => subject),
      )
      .select(["learner_profiles.id as id", "learner_profiles.lti_user_id as subject"])
      .select(["learner_profiles.display_name as name", "membership.roles as roles", "membership.status as status"])
      .execute();
  }

  #prepare(member: Member & { sortName: string | undefined }, seenAt: number, now: number): Compilable[] {
    const { subject, roles, status, name, givenName, sortName } = member;
    const scope = this.#scope;
    const times = { created_at: now, updated_at: now };
    const learner = scope.from("learner_profiles").where("lti_user_id", "=", subject);
    const said = [
      ...(name === undefined ? [] : (["display_name"] as const)),
      ...(givenName === undefined ? [] : (["given_name"] as const)),
    ];
    return [
      scope.upsert(
        "learner_profiles",
        {
          id: uuidv7(now),
          lti_user_id: subject,
          subject_id: crypto.randomUUID(),
          display_name: name ?? null,
          given_name: givenName ?? null,
          test_user: isTestUser(roles) ? 1 : 0,
          ...times,
        },
        ["lti_user_id"],
        said.length === 0 ? [] : [...said, "updated_at"],
      ),
      scope.upsert(
        "memberships",
        {
          id: uuidv7(now),
          lti_context_id: this.#ltiContextId,
          learner_id: learner.select("id"),
          roles,
          status,
          sort_key: sortKey(sortName, subject),
          seen_at: seenAt,
          ...times,
        },
        ["lti_context_id", "learner_id"],
        ["roles", "status", "seen_at", "updated_at", ...(name === undefined ? [] : (["sort_key"] as const))],
      ),
    ];
  }
}
