import type { MiddlewareFunction, RouterContextProvider } from "react-router";
import { Refusal } from "#app/lti/refusal.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { enterByRecord } from "./enter-tenant.ts";
import { refuseVisit } from "./refuse-visit.ts";

/**
 * Lets through only people whose roles in this launch allow it. Stands after enter-tenant. Where a copy let them in and an
 * appointment would decide it, the record is waited for: a copy appoints nobody, and "not for your role" may not be true.
 */
export function requireRole(allows: (roles: Roles) => boolean): MiddlewareFunction<Response> {
  return async ({ request, context }, next) => {
    const refusal = await refusalOf(allows, context);
    return refusal === undefined ? next() : refuseVisit(refusal, request, context);
  };
}

async function refusalOf(
  allows: (roles: Roles) => boolean,
  context: Readonly<RouterContextProvider>,
): Promise<Refusal | undefined> {
  const { session, appointedByCopy } = context.get(tenantContext);
  if (allows(session.roles)) return undefined;
  const refusal = new Refusal("role_required");
  if (appointedByCopy === undefined || !allows(session.roles | ROLE.appointed)) return refusal;
  try {
    const tenant = await enterByRecord(context);
    return allows(tenant.session.roles) ? undefined : refusal;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Of whom the copy does not say it, it is the best that is known.
    return error.code === "record_unavailable" && !appointedByCopy ? refusal : error;
  }
}
