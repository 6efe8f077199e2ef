import { requireAdministrator } from "#app/lti/roles.ts";
import type { DeploymentChoice, DeploymentOutcome } from "#app/tenancy/deployment-choice.ts";
import type { Deployment } from "#app/tenancy/deployment.ts";
import type { LaunchRecord } from "#app/tenancy/launch-record.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Deployments } from "#db/deployments.ts";
import { LaunchRecords } from "#db/launch-records.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many refusals are looked through for the last one of each deployment. */
const LOOKED_THROUGH = 500;

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
      const [all, refused] = await Promise.all([
        deployments.list(),
        new LaunchRecords(scope).recent(LOOKED_THROUGH, "refused"),
      ]);
      return all.map((each) => ({
        ...each,
        // Those of one minute are in no order of time.
        lastRefusal: refused
          .filter(({ deploymentId }) => deploymentId === each.deploymentId)
          .reduce<LaunchRecord | undefined>((last, other) => (last && last.at >= other.at ? last : other), undefined),
        isOwn: isOwn(each),
      }));
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
