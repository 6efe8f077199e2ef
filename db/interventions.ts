import { type NewestFirst, newestFirst } from "./newest-first.ts";
import type { TenantScope } from "./tenant-scope.ts";

export type InterventionOutcome = "accepted" | "dismissed" | "muted";

/**
 * Help that was offered. Times in ms; without an outcome it is still open.
 * @property after how the learner went on at the same concept: of at most three answers, how many were right
 */
export type Intervention = {
  id: string;
  learnerId: string;
  struggleEventId: string;
  kind: string;
  offeredAt: number;
  outcome: InterventionOutcome | undefined;
  resolvedAt: number | undefined;
  after: { answers: number; right: number };
};

/** The help that a tenant's learners were offered. */
export class Interventions {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** The same id again changes nothing. @throws when there is no such learner or struggle */
  async add(offer: Omit<Intervention, "outcome" | "resolvedAt" | "after">): Promise<void> {
    const row = {
      id: offer.id,
      learner_id: offer.learnerId,
      struggle_event_id: offer.struggleEventId,
      kind: offer.kind,
      outcome: null,
      offered_at: offer.offeredAt,
      resolved_at: null,
    };
    await this.#scope.upsert("intervention_logs", row, ["id"], []).execute();
  }

  /**
   * What the learner did with the help. It is said once: later words change nothing.
   * @returns the outcome that stands; undefined when this learner was offered no such help
   */
  async resolve(
    { id, learnerId }: { id: string; learnerId: string },
    outcome: InterventionOutcome,
    now: number,
  ): Promise<InterventionOutcome | undefined> {
    const scope = this.#scope;
    const [, standing] = await scope.batch<[unknown, { outcome: InterventionOutcome }]>([
      scope
        .update("intervention_logs")
        .set({ outcome, resolved_at: now })
        .where("id", "=", id)
        .where("learner_id", "=", learnerId)
        .where("outcome", "is", null),
      scope.from("intervention_logs").where("id", "=", id).where("learner_id", "=", learnerId).select("outcome"),
    ]);
    return standing[0]?.outcome;
  }

  /**
   * How the learner went on. What is known of more answers stands, whatever comes later.
   * @returns false when this learner was offered no such help
   */
  async follow(
    { id, learnerId }: { id: string; learnerId: string },
    { answers, right }: Intervention["after"],
  ): Promise<boolean> {
    const scope = this.#scope;
    const [, found] = await scope.batch<[unknown, { id: string }]>([
      scope
        .update("intervention_logs")
        .set({ answers_after: answers, right_after: right })
        .where("id", "=", id)
        .where("learner_id", "=", learnerId)
        .where("answers_after", "<", answers),
      scope.from("intervention_logs").where("id", "=", id).where("learner_id", "=", learnerId).select("id"),
    ]);
    return found.length > 0;
  }

  async ofLearner(learnerId: string, page: NewestFirst): Promise<Intervention[]> {
    const own = this.#scope.from("intervention_logs").where("learner_id", "=", learnerId);
    const rows = await newestFirst(own, "offered_at", page)
      .select(["id", "learner_id", "struggle_event_id", "kind", "offered_at", "outcome", "resolved_at"])
      .select(["answers_after", "right_after"])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      learnerId: row.learner_id,
      struggleEventId: row.struggle_event_id,
      kind: row.kind,
      offeredAt: row.offered_at,
      outcome: row.outcome ?? undefined,
      resolvedAt: row.resolved_at ?? undefined,
      after: { answers: row.answers_after, right: row.right_after },
    }));
  }
}
