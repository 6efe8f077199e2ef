import { tenantCommand } from "../tenant-command.ts";

/** A registration, as the tool's operator sees it. */
export interface Tenant {
  id: string;
  name: string;
  status: string;
}

/** Options of `npm run tenant -- add`: a list for an option that is given several times. */
export type Registration = Record<string, string | string[]>;

/** Registers a platform at the tool, while it is being served. */
export async function addTenant(registration: Registration): Promise<Tenant> {
  const options = Object.entries(registration).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [`--${name}`, one]),
  );
  // The command's own JSON; what a test does not find in it, it fails on.
  const { created, tenant } = (await tenantCommand("add", ...options)) as { created: boolean; tenant: Tenant };
  if (!created) throw new Error(`${tenant.name} was registered before: a test registers platforms of its own.`);
  return tenant;
}

/** Takes a tenant out, or lets it in. */
export async function setTenant(id: string, order: "disable" | "enable"): Promise<void> {
  await tenantCommand(order, "--id", id);
}
