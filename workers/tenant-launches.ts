import { requireAdministrator } from "#app/lti/roles.ts";
import {
  fillDays,
  keyOfLaunch,
  LAUNCHES_PER_PAGE,
  type LaunchHistory,
  type LaunchQuery,
  launchesSince,
  writeLaunchKey,
} from "#app/tenancy/launch-history.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Deployments } from "#db/deployments.ts";
import { type LaunchList, LaunchRecords } from "#db/launch-records.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** What became of a tenant's launches, for those who administer it. @throws Refusal role_required */
export function tenantLaunches(scope: TenantScope, { roles }: Session): LaunchHistory {
  const records = new LaunchRecords(scope);
  const guard = () => requireAdministrator(roles);

  const page: LaunchHistory["page"] = async ({ outcome, ...query }, limit) => {
    guard();
    const since = launchesSince(Date.now());
    const { shown, next } = await pageByKey(
      limit,
      (most) => records.list({ since, limit: most, ...query, ...listed(outcome) }),
      (last) => writeLaunchKey(keyOfLaunch(last)),
    );
    return { launches: shown, next };
  };

  return {
    page,
    async view(query) {
      guard();
      const now = Date.now();
      const [{ launches, next }, counted, all] = await Promise.all([
        page(query, LAUNCHES_PER_PAGE),
        records.days(launchesSince(now), now, query.deployment),
        new Deployments(scope).list(),
      ]);
      const deployments = all.map(({ deploymentId, label }) => ({ deploymentId, label }));
      return { launches, next, days: fillDays(counted, now), deployments };
    },
  };
}

function listed(outcome: LaunchQuery["outcome"]): Pick<LaunchList, "outcome" | "code"> {
  if (typeof outcome === "object") return { outcome: "refused", code: outcome.code };
  return { outcome };
}
