import { AuditLog } from "./audit-log.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { isUnseen } from "./unseen-people.ts";

/** What the record no longer knows, and whoever clears the copies and objects of a learner needs. */
export type ErasedLearner = {
  learnerId: string;
  /** What the LMS calls them: the copy of a person is named by it. */
  ltiUserId: string;
  /** The courses that they were in: their objects are named by them. */
  ltiContextIds: string[];
};

/** For how long somebody has to have been away. @property before ms: see isUnseen @property days the same, as the institution says it */
export type UnseenFor = { before: number; days: number };

/** How the database says that there is no such learner: see erase. */
const notThere = /NOT NULL constraint failed: erasures\.erased_at/;

/** Erases learners: from every table, in one transaction. What is kept elsewhere is cleared by the caller, then settled. */
export class Erasure {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Takes a learner out of the record, with all that hangs on them, and writes down that it was done: all or nothing. What
   * is left is the former id in `erasures`, and in the audit log a random name that nothing leads to any more.
   * @param actor a subject_id, 'operator' or 'system'
   * @param unseen where only who was not here for so long is meant: whoever comes until the very commit stays
   * @returns "gone" when there is no such learner (any more): then nothing was changed
   */
  async erase(learnerId: string, actor: string, now: number, unseen?: UnseenFor): Promise<ErasedLearner | "gone"> {
    const scope = this.#scope;
    const one = scope.from("learner_profiles").where("id", "=", learnerId);
    const learner = unseen === undefined ? one : one.where(isUnseen(scope, unseen.before));
    const [people, memberships, talks] = await scope.batch<
      [{ lti_user_id: string; subject_id: string }, { id: string }, { id: string }]
    >([
      learner.select(["lti_user_id", "subject_id"]),
      scope.from("memberships").where("learner_id", "=", learnerId).select("lti_context_id as id"),
      scope.from("chat_conversations").where("learner_id", "=", learnerId).select("lti_context_id as id"),
    ]);
    const [person] = people;
    if (person === undefined) return "gone";

    const ltiContextIds = [...new Set([...memberships, ...talks].map(({ id }) => id))];
    const detail = { subject: person.subject_id, ...(unseen !== undefined && { unseenDays: unseen.days }) };
    const entry = { actor, action: "learner.erased", detail } as const;
    try {
      await new AuditLog(scope).alongside(entry, now, (row) =>
        scope.batch<unknown[]>([
          // Nobody is erased twice: without the learner, the time would be NULL, and the whole batch is refused.
          scope.upsert(
            "erasures",
            {
              id: learnerId,
              erased_at: learner.select((eb) => eb.val(now).as("now")),
              lti_context_ids: JSON.stringify(ltiContextIds),
              settled_at: null,
            },
            ["id"],
            ["erased_at", "lti_context_ids", "settled_at"],
          ),
          row,
          scope.delete("learner_profiles").where("id", "=", learnerId),
        ]),
      );
    } catch (error) {
      if (!notThere.test(String(error))) throw error;
      // Somebody else came first, or this very erasure was done and told that it failed: its time tells.
      const done = await scope.from("erasures").where("id", "=", learnerId).select("erased_at").executeTakeFirst();
      if (done?.erased_at !== now) return "gone";
    }
    return { learnerId, ltiUserId: person.lti_user_id, ltiContextIds };
  }

  /** Says that copies and objects were cleared. @returns false when there is no such erasure, or it was settled before */
  async settle(learnerId: string, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#scope
      .update("erasures")
      .set({ settled_at: now })
      .where("id", "=", learnerId)
      .where("settled_at", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}
