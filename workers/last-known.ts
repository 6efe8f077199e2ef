import { modelHostOf } from "#app/guide/model-host.ts";
import { type LastKnown, lastKnownSchema } from "#app/learner/last-known.ts";
import type { ConsentInForce } from "#app/learner/minor-learners.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { TenantSettings } from "#app/tenancy/tenant-settings.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/**
 * What a learner's own pages show of them and are copied by, as the record says it.
 * @param said what was read of it already
 * @returns undefined when the learner is gone
 * @throws RecordUnavailable
 */
export async function readLastKnown(
  scope: TenantScope,
  { learnerId, ltiContextId }: Pick<Session, "learnerId" | "ltiContextId">,
  said: { consent?: ConsentInForce; values?: TenantSettings } = {},
): Promise<LastKnown | undefined> {
  const learners = new Learners(scope);
  const [consent, values] = await Promise.all([
    said.consent ?? learners.privacySettings(learnerId, ltiContextId),
    said.values ?? new Settings(scope).all().then((all) => all.values),
  ]);
  if (consent === undefined) return undefined;
  const learner = consent.profiling === true ? await learners.find(learnerId) : undefined;
  return lastKnownSchema.parse({
    ltiContextId,
    consent,
    asked: { modelHost: modelHostOf(values.model), mayShare: values["struggle.names"] === "shared" },
    profile: learner?.cognitiveProfile ?? {},
  });
}
