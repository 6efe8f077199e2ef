import type { MiddlewareFunction } from "react-router";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { openSession, sessionCookies } from "#app/tenancy/session.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { refuseVisit } from "./refuse-visit.ts";

/** From the sealed session of this launch to its tenant: the only way in. Whoever has none gets a readable page. */
export const enterTenant: MiddlewareFunction<Response> = async ({ request, params, context }, next) => {
  const lobby = context.get(lobbyContext);
  try {
    const session = await openSession(
      sessionCookies(request.headers.get("cookie")),
      params["launch"] ?? "",
      lobby.sessionSeal,
      lobby.now(),
    );
    const tenant = await lobby.enter(session);
    context.set(tenantContext, tenant);
    context.get(pageGuardContext).frameAncestors = tenant.visit.frameAncestors;
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
  return next();
};
