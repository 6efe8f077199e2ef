import type { TenantRecord } from "../db/tenant-record.ts";
import type { Installation } from "./installation.ts";
import { supportRefusal, supportShown } from "./support-answers.ts";
import type { Answer } from "./tenant-answers.ts";
import { UsageError } from "./usage-error.ts";

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** Minutes with refusals that are looked through. */
const REFUSALS = 500;

/**
 * Looks at how the tool is for a tenant. Nothing is read before its approval is, and that look is written down.
 * @throws UsageError with the reason, where it is not approved
 */
export async function showSupport(at: Installation, tenant: TenantRecord, now: number): Promise<Answer> {
  const { tenantId } = tenant;
  const { access, counts } = await at.support(tenantId).look(now);
  if (access === undefined || counts === undefined) throw new UsageError(supportRefusal(tenant, access, now));
  const since = now - WEEK_MS;
  const launches = at.launches(tenantId);
  const [deployments, days, refused, setUp, { values: settings }] = await Promise.all([
    at.deployments(tenantId).list(),
    launches.days(since, now),
    launches.list({ since, limit: REFUSALS, outcome: "refused" }),
    at.setUp(tenantId).read(),
    at.settings(tenantId).all(),
  ]);
  return supportShown(tenant, { access, counts, deployments, days, refused, setUp, settings });
}
