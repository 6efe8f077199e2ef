import type { MiddlewareFunction } from "react-router";
import { Refusal } from "#app/lti/refusal.ts";
import type { Roles } from "#app/lti/roles.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { refuseVisit } from "./refuse-visit.ts";

/** Lets through only people whose roles in this launch allow it. Stands after enter-tenant. */
export function requireRole(allows: (roles: Roles) => boolean): MiddlewareFunction<Response> {
  return ({ request, context }, next) =>
    allows(context.get(tenantContext).session.roles)
      ? next()
      : refuseVisit(new Refusal("role_required"), request, context);
}
