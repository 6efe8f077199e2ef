import type { DeploymentStanding } from "#app/lti/verify-launch.ts";
import type { LaunchOutcome } from "#app/tenancy/launch-record.ts";
import { Deployments } from "#db/deployments.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import { Settings } from "#db/settings.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { uuidv7 } from "#db/uuid.ts";

/** A verified launch came from a deployment that nobody knows: the tenant's policy says what becomes of it. */
export async function meetDeployment(
  d1: D1Database,
  tenantId: string,
  deploymentId: string,
  now: number,
): Promise<DeploymentStanding | undefined> {
  const scope = new TenantScope(d1, tenantId);
  const { value } = await new Settings(scope).get("launches.new_deployments");
  const status = value === "accept" ? "active" : "pending";
  return new Deployments(scope).meetDeployment({ id: uuidv7(now), deploymentId }, status, now);
}

/** Whether a launch that names nobody is let in. */
export async function admitsAnonymous(d1: D1Database, tenantId: string): Promise<boolean> {
  const { value } = await new Settings(new TenantScope(d1, tenantId)).get("launches.anonymous");
  return value === "accept";
}

/** Nobody waits for it, and nothing depends on it: while the record does not take it, it is not counted. */
export async function noteLaunch(d1: D1Database, tenantId: string, outcome: LaunchOutcome, now: number): Promise<void> {
  try {
    await new LaunchRecords(new TenantScope(d1, tenantId)).note(outcome, now);
  } catch (error) {
    console.warn("a launch is not counted", tenantId, String(error));
  }
}
