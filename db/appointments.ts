import { AuditLog } from "./audit-log.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property at when they were appointed, ms @property subjectId the name by which the audit log knows them */
export type Appointee = {
  learnerId: string;
  subjectId: string;
  name: string | undefined;
  email: string | undefined;
  at: number;
};

/** Who may administer a tenant's tool although the LMS does not say so. */
export class Appointments {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** In the order in which the tenant came to know them. */
  async list(limit: number): Promise<Appointee[]> {
    const scope = this.#scope;
    const people = scope.from("learner_profiles").select(["id", "subject_id", "display_name", "given_name", "email"]);
    const rows = await scope
      .from("appointments")
      .innerJoin(people.as("person"), (join) => join.onRef("person.id", "=", "appointments.learner_id"))
      .select(["person.id", "person.subject_id", "person.display_name", "person.given_name", "person.email"])
      .select("appointments.appointed_at")
      .orderBy("appointments.learner_id")
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      learnerId: row.id,
      subjectId: row.subject_id,
      name: row.display_name ?? row.given_name ?? undefined,
      email: row.email ?? undefined,
      at: row.appointed_at,
    }));
  }

  /**
   * Appoints somebody, with an entry in the audit log, in one transaction. Who is appointed stays so, and nothing is written.
   * @param by.most so many may be appointed
   * @returns `gone` where there is no such person, or only a test user
   */
  async appoint(
    learnerId: string,
    { actor, most }: { actor: string; most: number },
    now: number,
  ): Promise<"appointed" | "gone" | "full"> {
    const scope = this.#scope;
    return new AuditLog(scope).change<"appointed" | "gone" | "full">(now, async () => {
      const [people, all, own] = await scope.batch<
        [{ subject_id: string }, { learner_id: string }, { learner_id: string }]
      >([
        scope.from("learner_profiles").where("id", "=", learnerId).where("test_user", "=", 0).select("subject_id"),
        scope.from("appointments").select("learner_id").limit(most),
        scope.from("appointments").where("learner_id", "=", learnerId).select("learner_id"),
      ]);
      const [person] = people;
      const isFull = all.length >= most;
      const goes = person !== undefined && own.length === 0 && !isFull;
      return {
        entries: goes ? [{ actor, action: "administrator.appointed", detail: { subject: person.subject_id } }] : [],
        write: async (entries) => {
          if (person === undefined) return "gone";
          if (own.length > 0) return "appointed";
          if (isFull) return "full";
          const row = { learner_id: learnerId, appointed_at: now };
          await scope.batch([scope.upsert("appointments", row, ["learner_id"], []), ...entries]);
          return "appointed";
        },
      };
    });
  }

  /** Takes it back, with an entry in the audit log, in one transaction. @returns false when they were not appointed */
  async remove(learnerId: string, actor: string, now: number): Promise<boolean> {
    const scope = this.#scope;
    return new AuditLog(scope).change(now, async () => {
      const person = scope.from("learner_profiles").select(["id", "subject_id"]).as("person");
      const found = await scope
        .from("appointments")
        .innerJoin(person, (join) => join.onRef("person.id", "=", "appointments.learner_id"))
        .where("appointments.learner_id", "=", learnerId)
        .select("person.subject_id")
        .executeTakeFirst();
      return {
        entries:
          found === undefined
            ? []
            : [{ actor, action: "administrator.removed", detail: { subject: found.subject_id } }],
        write: async (entries) => {
          if (found === undefined) return false;
          await scope.batch([scope.delete("appointments").where("learner_id", "=", learnerId), ...entries]);
          return true;
        },
      };
    });
  }
}
