import { ALL_OFF } from "#app/learner/minor-learners.ts";
import type { PrivacyChange } from "#app/learner/privacy-settings.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

const optional = Object.keys(ALL_OFF);

/**
 * What a learner chooses. Where everything optional is held back, a yes to it is not kept: it was not offered, and would hold
 * as soon as the school's authorisation is recorded. A no is.
 */
export async function choosePrivacy(
  scope: TenantScope,
  { learnerId, ltiContextId }: Pick<Session, "learnerId" | "ltiContextId">,
  change: PrivacyChange,
  now: number,
): Promise<void> {
  const learners = new Learners(scope);
  const isYes = Object.entries(change).some(([name, value]) => optional.includes(name) && value === true);
  if (isYes && (await learners.privacySettings(learnerId, ltiContextId))?.isHeldBack === true) return;
  await learners.changePrivacySettings(learnerId, change, now);
}
