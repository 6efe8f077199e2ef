import { learns } from "#app/lti/roles.ts";
import type { StruggleLevel } from "#app/struggle/detect-struggle.ts";
import type { Consent, HelpAnswer, HelpOffer, HelpPlace, HelpRoom, Sign, Told } from "#app/struggle/help-offer.ts";
import type { PageSignals, Reported } from "#app/struggle/page-signals.ts";
import type { PrivacySettings } from "#app/learner/privacy-settings.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { Owner } from "#db/conversations.ts";
import { Learners } from "#db/learners.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { struggleObjectName } from "./object-names.ts";
import { readSettings } from "./settings.ts";
import { PartUnavailable, within } from "./time-limit.ts";

/** What a learner's settings allow. Unless they said yes, nothing is observed; unless they said no, help is offered. */
export function consentOf(privacy: PrivacySettings | undefined): Consent {
  return {
    answers: privacy?.profiling === true,
    behaviour: privacy?.behaviour === true,
    wantsOffers: privacy?.helpOffers !== false,
  };
}

export function allowsAnything({ answers, behaviour }: Consent): boolean {
  return answers || behaviour;
}

/** Of previews and of people without a name nothing is noticed. @returns what the learner of a session allows, read once */
export function consentIn(scope: TenantScope, { learnerId, ltiContextId, roles }: Session): () => Promise<Consent> {
  if (!learns(roles)) return async () => consentOf(undefined);
  let read: Promise<Consent> | undefined;
  return () => (read ??= new Learners(scope).privacySettings(learnerId, ltiContextId).then(consentOf));
}

type Whose = Owner & { tenantId: string };

/**
 * A learner's struggle detector, as whoever serves them asks it. It is waited for only so long, and nothing depends on it: a
 * detector that does not answer has no verdict. Of those who allow nothing it hears nothing.
 */
export class StruggleWatch {
  readonly #env: Env;
  readonly #whose: Whose;
  readonly #consent: () => Promise<Consent>;

  /** @param consent what the learner allows. @throws RecordUnavailable: then nothing is asked */
  constructor(env: Env, whose: Whose, consent: () => Promise<Consent>) {
    this.#env = env;
    this.#whose = whose;
    this.#consent = consent;
  }

  /** @param room asked for only where something is allowed; undefined where no help is to be offered */
  tell(signs: readonly Sign[], room?: () => Promise<HelpRoom>): Promise<Told | undefined> {
    return this.#ask(async (object, consent) => {
      const where = await room?.();
      return within("STRUGGLE_DETECTOR", this.#budget(), () => object.tell({ signs, consent, room: where }));
    });
  }

  standing(place: HelpPlace, concept?: string): Promise<HelpOffer | undefined> {
    return this.#ask((object) =>
      within("STRUGGLE_DETECTOR", this.#budget(), async () => object.standing(place, concept)),
    );
  }

  answer(id: string, answer: HelpAnswer): Promise<HelpOffer | undefined> {
    return this.#ask((object) => within("STRUGGLE_DETECTOR", this.#budget(), async () => object.answer(id, answer)));
  }

  levels(): Promise<Record<string, StruggleLevel> | undefined> {
    return this.#ask((object) => within("STRUGGLE_DETECTOR", this.#budget(), async () => object.levels()));
  }

  /** @returns false while nobody can tell */
  async mayObserve(): Promise<boolean> {
    try {
      return (await this.#consent()).behaviour;
    } catch (error) {
      if (!(error instanceof RecordUnavailable)) throw error;
      return false;
    }
  }

  /** What a page tells of how it is used. */
  async report(signals: PageSignals): Promise<Reported> {
    const answer = await this.#ask(async (object, { behaviour }): Promise<Reported> => {
      if (!behaviour) return { outcome: "not-allowed" };
      return within("STRUGGLE_DETECTOR", this.#budget(), async () => object.observe(signals));
    });
    // A detector that does not answer loses a report, and nothing else.
    return answer ?? ((await this.mayObserve()) ? { outcome: "taken" } : { outcome: "not-allowed" });
  }

  /** The concept that they were at last. */
  latest(): Promise<string | undefined> {
    return this.#ask((object) => within("STRUGGLE_DETECTOR", this.#budget(), async () => object.latest()));
  }

  async #ask<Answer>(
    ask: (object: ReturnType<Env["STRUGGLE_DETECTOR"]["getByName"]>, consent: Consent) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    try {
      const consent = await this.#consent();
      if (!allowsAnything(consent)) return undefined;
      const { tenantId } = this.#whose;
      return await ask(this.#env.STRUGGLE_DETECTOR.getByName(struggleObjectName(tenantId, this.#whose)), consent);
    } catch (error) {
      if (!(error instanceof PartUnavailable || error instanceof RecordUnavailable)) throw error;
      console.warn("struggle is not looked at", String(error), String(error.cause ?? ""));
      return undefined;
    }
  }

  #budget(): number {
    return readSettings(this.#env).STRUGGLE_BUDGET_MS;
  }
}
