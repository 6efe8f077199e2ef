import { sql } from "kysely";
import type { CrisisState } from "#app/guide/crisis-list.ts";
import type { CrisisAudience } from "#app/guide/crisis-policy.ts";
import { AuditLog } from "./audit-log.ts";
import { type NewestFirst, newestFirst } from "./newest-first.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property subjectId the learner's random name in the audit log */
export type FlagRow = {
  id: string;
  subjectId: string;
  name: string | undefined;
  course: string | undefined;
  courseId: string;
  at: number;
  acknowledgedAt: number | undefined;
};
/** Whose flags: those of one course that those who teach it may see, or all of the tenant. */
export type FlagPlace = { course: string } | "tenant";
/** Which of them. @property course those of this course alone */
export type FlagChoice = NewestFirst & { state?: CrisisState | undefined; course?: string | undefined };

/** Who may be in danger, by what they wrote, and not what: for those whom the tenant's policy names. */
export class CrisisFlags {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** The same id again changes nothing. @throws where the learner or the course is gone */
  async add(
    flag: { id: string; ltiContextId: string; learnerId: string; seenBy: CrisisAudience },
    now: number,
  ): Promise<void> {
    const { id, ltiContextId, learnerId, seenBy } = flag;
    const row = { id, lti_context_id: ltiContextId, learner_id: learnerId, seen_by: seenBy, flagged_at: now };
    await this.#scope.upsert("crisis_flags", row, ["id"], []).execute();
  }

  async list(place: FlagPlace, { state, course, ...page }: FlagChoice): Promise<FlagRow[]> {
    let chosen = this.#of(place);
    if (state !== undefined) chosen = chosen.where("acknowledged_at", state === "open" ? "is" : "is not", null);
    // The sign keeps the list in the order of its times: a tenant's flags are those of a month.
    if (course !== undefined) chosen = chosen.where(sql<string>`+lti_context_id`, "=", course);
    const rows = await newestFirst(chosen, "flagged_at", page)
      .select(["id", "learner_id", "lti_context_id", "flagged_at", "acknowledged_at"])
      .execute();
    if (rows.length === 0) return [];
    const ids = (of: "learner_id" | "lti_context_id") => [...new Set(rows.map((row) => row[of]))];
    type Person = { id: string; subject_id: string; display_name: string | null };
    const [people, courses] = await this.#scope.batch<[Person, { id: string; title: string | null }]>([
      this.#scope
        .from("learner_profiles")
        .where("id", "in", ids("learner_id"))
        .select(["id", "subject_id", "display_name"]),
      this.#scope.from("lti_contexts").where("id", "in", ids("lti_context_id")).select(["id", "title"]),
    ]);
    return rows.map((row) => {
      const person = people.find(({ id }) => id === row.learner_id);
      return {
        id: row.id,
        subjectId: person?.subject_id ?? "",
        name: person?.display_name ?? undefined,
        course: courses.find(({ id }) => id === row.lti_context_id)?.title ?? undefined,
        courseId: row.lti_context_id,
        at: row.flagged_at,
        acknowledgedAt: row.acknowledged_at ?? undefined,
      };
    });
  }

  /** Writes down, once, that somebody looks after it. @returns false where there is no such flag there */
  async acknowledge(id: string, place: FlagPlace, actor: string, now: number): Promise<boolean> {
    const row = await this.#of(place).where("id", "=", id).select(["learner_id", "acknowledged_at"]).executeTakeFirst();
    if (row === undefined || row.acknowledged_at !== null) return row !== undefined;
    const learner = this.#scope.from("learner_profiles").where("id", "=", row.learner_id).select("subject_id");
    const { subject_id: subject } = await learner.executeTakeFirstOrThrow();
    await new AuditLog(this.#scope).alongside(
      { actor, action: "crisis.acknowledged", detail: { subject } },
      now,
      (entry) =>
        this.#scope.batch([
          this.#scope
            .update("crisis_flags")
            .set({ acknowledged_at: now })
            .where("id", "=", id)
            .where("acknowledged_at", "is", null),
          entry,
        ]),
    );
    return true;
  }

  /**
   * Deletes the oldest. A step: call again until fewer than `limit` are deleted.
   * @param before ms: those of earlier
   * @returns how many were deleted
   */
  async deleteBefore(before: number, limit: number): Promise<number> {
    const oldest = this.#scope.from("crisis_flags").where("flagged_at", "<", before);
    const deleted = await this.#scope
      .delete("crisis_flags")
      .where("id", "in", oldest.select("id").orderBy("flagged_at").orderBy("id").limit(limit))
      .returning("id")
      .execute();
    return deleted.length;
  }

  #of(place: FlagPlace) {
    const all = this.#scope.from("crisis_flags");
    if (place === "tenant") return all;
    return all.where("lti_context_id", "=", place.course).where("seen_by", "=", "instructors");
  }
}
