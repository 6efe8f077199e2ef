import { requireAdministrator } from "#app/lti/roles.ts";
import type { DeploymentChoice, DeploymentOutcome } from "#app/tenancy/deployment-choice.ts";
import type { Deployment } from "#app/tenancy/deployment.ts";
import { launchesSince } from "#app/tenancy/launch-history.ts";
import { limitOf } from "#app/tenancy/retention-choice.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Deployments } from "#db/deployments.ts";
import { LastRefusals } from "#db/last-refusals.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many rows are looked through for the last refusals, an equal share for each deployment. */
const LOOKED_THROUGH = 10_000;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string> };

/** A tenant's deployments, for those who administer it. @throws Refusal role_required */
export function tenantDeployments({ scope, session, actor }: Ports): DeploymentChoice {
  const deployments = new Deployments(scope);
  const guard = () => requireAdministrator(session.roles);
  const isOwn = ({ id }: Pick<Deployment, "id">) => id === session.deploymentRowId;

  /** Whoever disabled or removed the one that they came by would be out at once, perhaps with nobody left inside. */
  async function onOther(id: string, run: (deployment: Deployment) => Promise<DeploymentOutcome>) {
    guard();
    const found = (await deployments.list()).find((each) => each.id === id);
    if (found === undefined) return "gone";
    return isOwn(found) ? "own" : run(found);
  }

  async function setStatus(id: string, status: "active" | "disabled"): Promise<DeploymentOutcome> {
    return onOther(id, async ({ deploymentId }) => {
      const by = await actor();
      return (await deployments.setDeploymentStatus(deploymentId, status, Date.now(), by)) ? "done" : "gone";
    });
  }

  return {
    async list() {
      guard();
      const [all, { value: days }] = await Promise.all([
        deployments.list(),
        new Settings(scope).get("retention.launch_records"),
      ]);
      // What retention took away tells of nothing.
      const since = Math.max(launchesSince(Date.now()), limitOf(days, Date.now()));
      const share = Math.ceil(LOOKED_THROUGH / Math.max(all.length, 1));
      const told = await new LastRefusals(scope).list(since, share);
      const refusals = new Map(told.map((each) => [each.deploymentId, each]));
      return all.flatMap((each) => {
        const last = refusals.get(each.deploymentId);
        if (last === undefined) return [];
        return { ...each, lastRefusal: last.refusal, refusalsSince: last.lookedSince, isOwn: isOwn(each) };
      });
    },
    enable: (id) => setStatus(id, "active"),
    disable: (id) => setStatus(id, "disabled"),
    async label(id, label) {
      guard();
      const found = (await deployments.list()).find((each) => each.id === id);
      if (found === undefined) return "gone";
      return (await deployments.labelDeployment(found.deploymentId, label, Date.now(), await actor()))
        ? "done"
        : "gone";
    },
    remove: (id) =>
      onOther(id, async ({ deploymentId }) => {
        const outcome = await deployments.removeDeployment(deploymentId, await actor(), Date.now());
        return outcome === "removed" ? "done" : outcome;
      }),
  };
}
