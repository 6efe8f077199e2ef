import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Roles } from "#app/lti/roles.ts";
import type { TenantContext } from "#app/tenancy/tenant-context.ts";
import { createLobby } from "#workers/lobby.ts";
import type { Institution } from "./institution.ts";
import { admit, mira } from "./person.ts";

/** Enters with these roles: what a page shows is checked elsewhere, this is what it could read at all. */
export async function enterWithRoles(roles: Roles, at: Institution): Promise<TenantContext> {
  const session = await admit({ ...mira, roles }, at);
  const ctx = createExecutionContext();
  const tenant = await createLobby(env, ctx).enter(session);
  await waitOnExecutionContext(ctx);
  return tenant;
}
