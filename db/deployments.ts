import type { AuditEntry } from "#app/audit/entry.ts";
import type { Deployment } from "#app/tenancy/deployment.ts";
import type { DeploymentStanding } from "#app/lti/verify-launch.ts";
import { AuditLog } from "./audit-log.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** Where a tenant has so many, no further one comes to wait: an LMS that names a new one with each launch fills nothing. */
const MOST = 500;

/** @param id of the row: the same again makes trying again safe */
export type NewDeployment = { id: string; deploymentId: string };

/** A tenant's deployments. Everywhere `deploymentId` is the platform's id of one, `id` that of its row. */
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
      firstLaunchAt: row.first_launch_at ?? undefined,
      lastLaunchAt: row.last_launch_at ?? undefined,
      createdAt: row.created_at,
      serviceProblem:
        row.service_problem === null ? undefined : { said: row.service_problem, at: row.service_problem_at ?? 0 },
    }));
  }

  async find(deploymentId: string): Promise<DeploymentStanding | undefined> {
    return this.#scope
      .from("deployments")
      .select(["id", "status"])
      .where("deployment_id", "=", deploymentId)
      .executeTakeFirst();
  }

  /**
   * Adds deployments, each with an entry in the audit log, in one transaction. What is there already stays as it is, also
   * when two come at once.
   * @returns the deployment ids that these rows brought; none when there is no such tenant
   */
  async addDeployments(deployments: readonly NewDeployment[], now: number): Promise<string[]> {
    if (deployments.length === 0) return [];
    const scope = this.#scope;
    // Of one that is named twice, the first counts.
    const given = deployments.filter(
      ({ deploymentId }, index) => deployments.findIndex((other) => other.deploymentId === deploymentId) === index,
    );
    const stored = scope.from("deployments").select("deployment_id");
    const names = given.map(({ deploymentId }) => deploymentId);
    const ids = deployments.map(({ id }) => id);
    const brought = stored.where("id", "in", ids);
    return new AuditLog(scope).change(now, async () => {
      const [tenants, there] = await scope.batch<[{ id: string }, { deployment_id: string }]>([
        scope.tenant().select("id"),
        stored.where("deployment_id", "in", names),
      ]);
      const known = new Set(there.map((row) => row.deployment_id));
      const lacking = tenants.length === 0 ? [] : given.filter(({ deploymentId }) => !known.has(deploymentId));
      return {
        entries: lacking.map(({ deploymentId: deployment }) => ({
          actor: "operator",
          action: "deployment.added",
          detail: { deployment },
        })),
        write: async (entries) => {
          const answers = await scope.batch<{ deployment_id: string }[]>([
            ...lacking.map((deployment) => this.prepareAdd(deployment, now)),
            ...entries,
            brought,
          ]);
          return (answers.at(-1) ?? []).map((row) => row.deployment_id).toSorted();
        },
      };
    });
  }

  /**
   * A launch came from a deployment that is not known: adds it, with an entry in the audit log, in one transaction.
   * @returns how it stands, also when it came meanwhile; undefined when there are too many already, or there is no such tenant
   */
  async meetDeployment(
    deployment: NewDeployment,
    status: "active" | "pending",
    now: number,
  ): Promise<DeploymentStanding | undefined> {
    const scope = this.#scope;
    const { deploymentId } = deployment;
    const stored = scope.from("deployments").where("deployment_id", "=", deploymentId).select(["id", "status"]);
    const detail = { deployment: deploymentId };
    return new AuditLog(scope).change(now, async () => {
      const [tenants, there, all] = await scope.batch<[{ id: string }, { id: string }, { id: string }]>([
        scope.tenant().select("id"),
        stored,
        scope.from("deployments").select("id").limit(MOST),
      ]);
      const full = status === "pending" && all.length >= MOST;
      const adds = tenants.length > 0 && there.length === 0 && !full;
      return {
        entries: adds ? [{ actor: "system", action: "deployment.added", detail }] : [],
        write: async (entries) => {
          const statements = adds ? [this.prepareAdd(deployment, now, status), ...entries] : [];
          const answers = await scope.batch<DeploymentStanding[]>([...statements, stored]);
          return (answers.at(-1) ?? [])[0];
        },
      };
    });
  }

  /** The statement that adds one, for a batch with its entry: nothing, when there is no such tenant or it is there. */
  prepareAdd({ id, deploymentId }: NewDeployment, now: number, status: "active" | "pending" = "active") {
    return this.#scope
      .insertFrom(
        "deployments",
        this.#scope
          .tenant()
          .select((eb) => [
            eb.val(id).as("id"),
            eb.val(deploymentId).as("deployment_id"),
            eb.val(status).as("status"),
            eb.val(now).as("created_at"),
            eb.val(now).as("updated_at"),
          ]),
        ["id", "deployment_id", "status", "created_at", "updated_at"],
        ["deployment_id"],
      )
      .returning("deployment_id");
  }

  /** What people call it; '' for nothing. @returns false when the tenant has no such deployment */
  async labelDeployment(deploymentId: string, label: string, now: number, actor = "operator"): Promise<boolean> {
    const detail = { deployment: deploymentId };
    return this.#change(deploymentId, { label }, { actor, action: "deployment.labelled", detail }, now);
  }

  /** A disabled one is out at its next request. @returns false when the tenant has no such deployment */
  async setDeploymentStatus(
    deploymentId: string,
    status: "active" | "disabled",
    now: number,
    actor = "operator",
  ): Promise<boolean> {
    const detail = { deployment: deploymentId, status };
    const entry = { actor, action: "deployment.status_changed", detail } as const;
    return this.#change(deploymentId, { status }, entry, now);
  }

  /**
   * Takes away one that nobody has come in from, with an entry in the audit log, in one transaction.
   * @returns `used` where something hangs on it: then it stays as it is
   */
  async removeDeployment(deploymentId: string, actor: string, now: number): Promise<"removed" | "used" | "gone"> {
    const scope = this.#scope;
    return new AuditLog(scope).change<"removed" | "used" | "gone">(now, async () => {
      const found = await this.find(deploymentId);
      const hanging =
        found === undefined
          ? []
          : await scope.batch<{ deployment_id: string }[]>([
              scope.from("learning_sessions").where("deployment_id", "=", found.id).select("deployment_id").limit(1),
              scope.from("lti_services").where("deployment_id", "=", found.id).select("deployment_id").limit(1),
              scope.from("line_items").where("deployment_id", "=", found.id).select("deployment_id").limit(1),
            ]);
      const isUsed = hanging.some((rows) => rows.length > 0);
      const goes = found !== undefined && !isUsed;
      return {
        entries: goes ? [{ actor, action: "deployment.removed", detail: { deployment: deploymentId } }] : [],
        write: async (entries) => {
          if (!goes) return isUsed ? "used" : "gone";
          await scope.batch([scope.delete("deployments").where("deployment_id", "=", deploymentId), ...entries]);
          return "removed";
        },
      };
    });
  }

  /** One transaction. Where it is so already, nothing is written, and no entry. */
  async #change(
    deploymentId: string,
    to: { label: string; status?: never } | { status: "active" | "disabled"; label?: never },
    entry: AuditEntry,
    now: number,
  ): Promise<boolean> {
    const scope = this.#scope;
    return new AuditLog(scope).change(now, async () => {
      const stands = await scope
        .from("deployments")
        .where("deployment_id", "=", deploymentId)
        .select(["label", "status"])
        .executeTakeFirst();
      const after = { ...stands, ...to };
      const differs = stands !== undefined && (after.label !== stands.label || after.status !== stands.status);
      const update = scope
        .update("deployments")
        .set({ ...to, updated_at: now })
        .where("deployment_id", "=", deploymentId);
      return {
        entries: differs ? [entry] : [],
        write: async (entries) => {
          if (differs) await scope.batch([update, ...entries]);
          return stands !== undefined;
        },
      };
    });
  }
}
