import type { Deployment } from "#app/tenancy/deployment.ts";
import type { DeploymentStanding } from "#app/lti/verify-launch.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** A tenant's deployments. */
export class Deployments {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  async list(): Promise<Deployment[]> {
    const rows = await this.#scope.from("deployments").selectAll().orderBy("id").execute();
    return rows.map((row) => ({
      id: row.id,
      deploymentId: row.deployment_id,
      label: row.label,
      status: row.status,
      lastLaunchAt: row.last_launch_at ?? undefined,
      createdAt: row.created_at,
    }));
  }

  /** @param deploymentId the platform's id of it */
  async find(deploymentId: string): Promise<DeploymentStanding | undefined> {
    return this.#scope
      .from("deployments")
      .select(["id", "status"])
      .where("deployment_id", "=", deploymentId)
      .executeTakeFirst();
  }
}
