import type { CognitiveProfile } from "#app/learner/cognitive-profile.ts";
import type { StruggleLevel } from "#app/struggle/detect-struggle.ts";
import type { Consent } from "#app/struggle/help-offer.ts";
import type { Owner } from "#db/conversations.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { consentOf, type StruggleWatch } from "./struggle-watch.ts";

/** What is known of a learner that a turn goes by. */
export type KnownLearner = {
  profile: CognitiveProfile;
  /** By concept; where there is none, they are steady. */
  levels: Readonly<Record<string, StruggleLevel>>;
  /** Whose model may be told their questions; undefined: nobody's. */
  allowedHost: string | undefined;
  /** Whether their difficulties may be noticed. */
  consent: Consent;
};

/** Of whom nothing is known. */
export const UNKNOWN_LEARNER: KnownLearner = {
  profile: {},
  levels: {},
  allowedHost: undefined,
  consent: consentOf(undefined),
};

/**
 * By the record, and by their detector, where they allow one.
 * @param isLearner of others nothing is noticed
 */
export async function readKnownLearner(
  scope: TenantScope,
  { learnerId, ltiContextId }: Owner,
  isLearner: boolean,
  watchOf: (consent: Consent) => StruggleWatch,
): Promise<KnownLearner> {
  const learners = new Learners(scope);
  const [learner, privacy] = await Promise.all([
    learners.find(learnerId),
    learners.privacySettings(learnerId, ltiContextId),
  ]);
  const consent = consentOf(isLearner ? privacy : undefined);
  return {
    profile: privacy?.profiling === true ? (learner?.cognitiveProfile ?? {}) : {},
    levels: (await watchOf(consent).levels()) ?? {},
    allowedHost: privacy?.modelCalls === true ? privacy.modelHost : undefined,
    consent,
  };
}

/** How they are at what a question is about. */
export function levelAt({ levels }: Pick<KnownLearner, "levels">, concept: string | undefined): StruggleLevel {
  return (concept === undefined ? undefined : levels[concept]) ?? "steady";
}
