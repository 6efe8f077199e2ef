import { type TenantSettings, tenantSettingsSchema } from "../app/tenancy/tenant-settings.ts";
import { UsageError } from "./usage-error.ts";

type Policy = TenantSettings["launches.new_deployments"];

/**
 * What becomes of the first launch from a new deployment.
 * @returns undefined where the options do not choose: then the policy is only shown
 * @throws UsageError
 */
export function readPolicy({ "new-deployments": chosen }: { "new-deployments"?: string }): Policy | undefined {
  if (chosen === undefined) return undefined;
  const read = tenantSettingsSchema.shape["launches.new_deployments"].safeParse(chosen);
  if (!read.success) throw new UsageError("--new-deployments: must be accept or approve.");
  return read.data;
}
