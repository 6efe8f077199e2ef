import { modelHostOf } from "#app/guide/model-host.ts";
import { type LastKnown, lastKnownSchema } from "#app/learner/last-known.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/**
 * What a learner's own pages show of them and are copied by, as the record says it.
 * @returns undefined when the learner is gone
 * @throws RecordUnavailable
 */
export async function readLastKnown(
  scope: TenantScope,
  { learnerId, ltiContextId }: Pick<Session, "learnerId" | "ltiContextId">,
): Promise<LastKnown | undefined> {
  const learners = new Learners(scope);
  const [learner, consent, { values }] = await Promise.all([
    learners.find(learnerId),
    learners.privacySettings(learnerId, ltiContextId),
    new Settings(scope).all(),
  ]);
  if (learner === undefined || consent === undefined) return undefined;
  return lastKnownSchema.parse({
    ltiContextId,
    consent,
    asked: { modelHost: modelHostOf(values.model), mayShare: values["struggle.names"] === "shared" },
    profile: consent.profiling === true ? learner.cognitiveProfile : {},
  });
}
