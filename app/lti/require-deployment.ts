import type { Registration } from "#app/tenancy/registration.ts";
import { Refusal } from "./refusal.ts";
import { administers, type Roles } from "./roles.ts";
import type { DeploymentStanding } from "./verify-launch.ts";

export type DeploymentPorts = {
  /** A deployment of a tenant by the platform's id of it. */
  deployment(tenantId: string, deploymentId: string): Promise<DeploymentStanding | undefined>;
  /**
   * A verified launch came from a deployment that nobody knows: it is accepted, or waits for approval, as the tenant's policy
   * says. @returns undefined where too many wait already
   */
  newDeployment(tenantId: string, deploymentId: string): Promise<DeploymentStanding | undefined>;
};

/**
 * The deployment of a launch whose token was verified.
 * @throws Refusal deployment_unknown, deployment_pending, deployment_disabled, with the deployment's name; for an
 *   administrator, with how the connection stands
 */
export async function requireDeployment(
  { tenantId, name, iss, clientId, origins }: Registration,
  { deploymentId, roles }: { deploymentId: string; roles: Roles },
  ports: DeploymentPorts,
): Promise<DeploymentStanding> {
  const known = (await ports.deployment(tenantId, deploymentId)) ?? (await ports.newDeployment(tenantId, deploymentId));
  if (known?.status === "active") return known;
  const code = {
    pending: "deployment_pending",
    disabled: "deployment_disabled",
    unknown: "deployment_unknown",
  } as const;
  const refusal = new Refusal(code[known?.status ?? "unknown"], deploymentId);
  refusal.about = { tenantId, deploymentId };
  if (known !== undefined && administers(roles))
    refusal.closed = { tenantId, name, iss, clientId, deploymentId, status: known.status, origins };
  throw refusal;
}
