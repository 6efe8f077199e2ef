import type { NewestFirst } from "./learning-sessions.ts";
import type { TenantScope } from "./tenant-scope.ts";

export type InterventionOutcome = "accepted" | "dismissed" | "muted";

/** Help that was offered. Times in ms; without an outcome it is still open. */
export type Intervention = {
  id: string;
  learnerId: string;
  struggleEventId: string;
  kind: string;
  offeredAt: number;
  outcome: InterventionOutcome | undefined;
  resolvedAt: number | undefined;
};

/** The help that a tenant's learners were offered. */
export class Interventions {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** The same id again changes nothing. @throws when there is no such learner or struggle */
  async add(offer: Omit<Intervention, "outcome" | "resolvedAt">): Promise<void> {
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

  async ofLearner(learnerId: string, { limit, before }: NewestFirst): Promise<Intervention[]> {
    let page = this.#scope.from("intervention_logs").where("learner_id", "=", learnerId);
    if (before !== undefined)
      page = page
        .where("offered_at", "<=", before.at)
        .where((eb) => eb.or([eb("offered_at", "<", before.at), eb("id", "<", before.id)]));
    const rows = await page
      .select(["id", "learner_id", "struggle_event_id", "kind", "offered_at", "outcome", "resolved_at"])
      .orderBy("offered_at", "desc")
      .orderBy("id", "desc")
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      learnerId: row.learner_id,
      struggleEventId: row.struggle_event_id,
      kind: row.kind,
      offeredAt: row.offered_at,
      outcome: row.outcome ?? undefined,
      resolvedAt: row.resolved_at ?? undefined,
    }));
  }
}
