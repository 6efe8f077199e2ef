import type { CognitiveProfile } from "#app/learner/cognitive-profile.ts";
import { Learners } from "#db/learners.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** A verdict of the detector says something of the next question for so long. */
const RECENT_MS = 15 * 60_000;

/** What the record knows of a learner that a turn goes by. */
export type KnownLearner = {
  profile: CognitiveProfile;
  struggle: "steady" | "watch" | "struggling";
  /** Whether a model may be told their questions. */
  allowsModel: boolean;
};

/** Of whom nothing is known. */
export const UNKNOWN_LEARNER: KnownLearner = { profile: {}, struggle: "steady", allowsModel: false };

/** @param now ms */
export async function readKnownLearner(scope: TenantScope, learnerId: string, now: number): Promise<KnownLearner> {
  const [learner, [last]] = await Promise.all([
    new Learners(scope).find(learnerId),
    new StruggleEvents(scope).ofLearner(learnerId, { limit: 1 }),
  ]);
  const isRecent = last !== undefined && now - last.detectedAt < RECENT_MS;
  return {
    profile: learner?.cognitiveProfile ?? {},
    struggle: isRecent ? last.level : "steady",
    allowsModel: learner?.privacySettings.modelCalls === true,
  };
}
