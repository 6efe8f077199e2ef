import { Refusal } from "#app/lti/refusal.ts";
import { COUNT_LIMIT_MS, PartUnavailable, within } from "./time-limit.ts";

type Limits = Pick<Env, "LAUNCH_CHANGES" | "TENANT_CHANGES">;

/**
 * Counts a change that a session asks for: of its launch, and of its institution. Nothing is read or written for one that is too
 * much. Who counts is the platform, near whoever asks; where that fails, or does not
 * answer in time, people are let through.
 * @throws Refusal changes_too_many
 */
export async function countChange(limits: Limits, { tenantId, launchId }: { tenantId: string; launchId: string }) {
  const ofLaunch = isTaken(limits.LAUNCH_CHANGES, `${tenantId}/${launchId}`);
  if (!(await ofLaunch)) throw new Refusal("changes_too_many", "of one launch");
  await countLaunch(limits, tenantId);
}

/** Counts a launch as a change of its institution. @throws Refusal changes_too_many */
export async function countLaunch(limits: Limits, tenantId: string): Promise<void> {
  if (!(await isTaken(limits.TENANT_CHANGES, tenantId))) throw new Refusal("changes_too_many", "of one institution");
}

/**
 * Counts what an invitation's holder asks for: each may have an LMS called, before a tenant is there to be counted for.
 * @throws Refusal changes_too_many
 */
export async function countConnecting(limits: Pick<Limits, "LAUNCH_CHANGES">, invitationId: string): Promise<void> {
  if (!(await isTaken(limits.LAUNCH_CHANGES, `invitation/${invitationId}`)))
    throw new Refusal("changes_too_many", "of one invitation");
}

async function isTaken(limit: RateLimit, key: string): Promise<boolean> {
  try {
    return (await within("the counter", COUNT_LIMIT_MS, () => limit.limit({ key }))).success;
  } catch (error) {
    console.warn("changes are not counted", String(error instanceof PartUnavailable ? error.cause : error));
    return true;
  }
}
