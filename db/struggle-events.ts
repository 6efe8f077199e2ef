import { z } from "zod";
import { type NewestFirst, newestFirst } from "./newest-first.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** The detector's verdict at one moment. @property concept undefined: it belongs to none in particular */
export type StruggleEvent = {
  id: string;
  learnerId: string;
  learningSessionId: string;
  /** The session's. */
  ltiContextId: string;
  concept: string | undefined;
  level: "steady" | "watch" | "struggling";
  /** What the verdict rests on, as codes. */
  reasons: string[];
  /** Ms. */
  detectedAt: number;
};

const reasonsSchema = z.array(z.string());

/** When a tenant's learners struggled. */
export class StruggleEvents {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /** The same id again changes nothing. @throws when there is no such learner, session, course or concept */
  async add(event: StruggleEvent): Promise<void> {
    const row = {
      id: event.id,
      learner_id: event.learnerId,
      learning_session_id: event.learningSessionId,
      lti_context_id: event.ltiContextId,
      concept: event.concept ?? null,
      level: event.level,
      reasons: JSON.stringify(reasonsSchema.parse(event.reasons)),
      detected_at: event.detectedAt,
    };
    await this.#scope.upsert("struggle_events", row, ["id"], []).execute();
  }

  /**
   * Takes away what is known of a learner's struggles, and with it what they were offered.
   * @param naming only those that rest on one of these; undefined for all
   */
  async forget(learnerId: string, naming: readonly string[] | undefined): Promise<void> {
    const all = this.#scope.delete("struggle_events").where("learner_id", "=", learnerId);
    const chosen =
      naming === undefined
        ? all
        : all.where((eb) => eb.or(naming.map((reason) => eb("reasons", "like", `%"${reason}"%`))));
    await chosen.execute();
  }

  async ofLearner(learnerId: string, page: NewestFirst): Promise<StruggleEvent[]> {
    const own = this.#scope.from("struggle_events").where("learner_id", "=", learnerId);
    const rows = await newestFirst(own, "detected_at", page)
      .select([
        "id",
        "learner_id",
        "learning_session_id",
        "lti_context_id",
        "concept",
        "level",
        "reasons",
        "detected_at",
      ])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      learnerId: row.learner_id,
      learningSessionId: row.learning_session_id,
      ltiContextId: row.lti_context_id,
      concept: row.concept ?? undefined,
      level: row.level,
      reasons: reasonsSchema.parse(JSON.parse(row.reasons)),
      detectedAt: row.detected_at,
    }));
  }
}
