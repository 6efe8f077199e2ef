import type { NoticedStruggle } from "#app/struggle/may-want-help.ts";
import type { GivenHelp } from "#app/struggle/help-effect.ts";
import { consentColumns, toConsent } from "./consent.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** What was noticed and offered in one course, for those who teach it. Of test users there is nothing in it. */
export class CourseStruggles {
  readonly #scope: TenantScope;
  readonly #ltiContextId: string;

  constructor(scope: TenantScope, ltiContextId: string) {
    this.#scope = scope;
    this.#ltiContextId = ltiContextId;
  }

  /** The latest help that was offered. @param since ms */
  async offered(since: number, limit: number): Promise<GivenHelp[]> {
    const offers = this.#scope
      .from("intervention_logs")
      .select(["struggle_event_id", "kind", "outcome", "answers_after", "right_after"]);
    const rows = await this.#noticed(since, limit)
      .innerJoin(offers.as("offer"), "offer.struggle_event_id", "struggle_events.id")
      .select(["struggle_events.learner_id as learnerId", "offer.kind as kind", "offer.outcome as outcome"])
      .select(["offer.answers_after as answers", "offer.right_after as right"])
      .execute();
    return rows.map(({ answers, right, outcome, ...row }) => ({
      ...row,
      outcome: outcome ?? undefined,
      after: { answers, right },
    }));
  }

  /** The latest verdicts at a concept, newest first. A name is only in it where its learner shares it. @param since ms */
  async noticed(since: number, limit: number): Promise<NoticedStruggle[]> {
    const offers = this.#scope.from("intervention_logs").select(["struggle_event_id", "id"]);
    const rows = await this.#noticed(since, limit)
      .leftJoin(offers.as("offer"), "offer.struggle_event_id", "struggle_events.id")
      .where("struggle_events.concept", "is not", null)
      .select(["struggle_events.learner_id as learnerId", "struggle_events.concept as concept"])
      .select(["struggle_events.level as level", "struggle_events.reasons as reasons"])
      .select(["struggle_events.detected_at as at", "learner.display_name as name"])
      .select(["learner.chosen as chosen", "learner.minors as minors", "learner.minorsHere as minorsHere"])
      .select("learner.model as model")
      .select("offer.id as offer")
      .execute();
    return rows.flatMap(({ concept, name, chosen, minors, minorsHere, model, reasons, offer, ...row }) => {
      if (concept === null) return [];
      const { sharesStruggle } = toConsent({ chosen, minors, minorsHere, model });
      const saidStuck = (JSON.parse(reasons) as unknown[]).includes("said-stuck");
      const shared = sharesStruggle === true ? (name ?? undefined) : undefined;
      return [{ ...row, concept, saidStuck, wasOffered: offer !== null, name: shared }];
    });
  }

  #noticed(since: number, limit: number) {
    const learners = this.#scope
      .from("learner_profiles")
      .where("test_user", "=", 0)
      .where("status", "=", "active")
      .select(["id", "display_name"])
      .select(consentColumns(this.#scope, this.#ltiContextId));
    return this.#scope
      .from("struggle_events")
      .innerJoin(learners.as("learner"), "learner.id", "struggle_events.learner_id")
      .where("struggle_events.lti_context_id", "=", this.#ltiContextId)
      .where("struggle_events.detected_at", ">=", since)
      .orderBy("struggle_events.detected_at", "desc")
      .orderBy("struggle_events.id", "desc")
      .limit(limit);
  }
}
