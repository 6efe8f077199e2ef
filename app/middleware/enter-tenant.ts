import { createContext, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { type Lobby, lobbyContext, shownCodeContext } from "#app/tenancy/lobby.ts";
import { openCode, type OneTimeCode } from "#app/tenancy/one-time-code.ts";
import { openSession, sealSession, type Session, shownSessions } from "#app/tenancy/session.ts";
import { type TenantContext, tenantContext } from "#app/tenancy/tenant-context.ts";
import { bounceVisit, mayBounce } from "./bounce-visit.tsx";
import { refuseVisit } from "./refuse-visit.ts";
import { answerUnsentForm, isForm } from "./unsent-form.ts";

/**
 * The sealed session, for the page to carry in a header: only where it was entered by a code alone, because the browser
 * brought no cookie.
 */
export const carriedSessionContext = createContext<string | undefined>();

/** From the sealed session of this launch to its tenant: the only way in. Whoever has none gets a readable page. */
export const enterTenant: MiddlewareFunction<Response> = async ({ request, params, context }, next) => {
  const lobby = context.get(lobbyContext);
  const launchId = params["launch"] ?? "";
  try {
    const code = await openShownCode(context.get(shownCodeContext), launchId, lobby);
    const shown = await openShownSession(request.headers, launchId, code, lobby);
    const session = shown ?? code?.session;
    if (session === undefined) throw new Refusal("session_missing");
    if (request.method === "POST") await lobby.countChange(session);
    const tenant = await lobby.enter(session);
    // Last, so that a page which could not be entered for a passing reason can be asked for again.
    if (code !== undefined && shown !== undefined) lobby.spend(code.id, code.expiresAt);
    if (code !== undefined && shown === undefined && !(await lobby.redeem(code.id, code.expiresAt)))
      throw new Refusal("session_missing", "a code that was used");
    context.set(tenantContext, tenant);
    context.set(carriedSessionContext, shown === undefined ? await sealSession(session, lobby.sessionSeal) : undefined);
    context.get(pageGuardContext).frameAncestors = tenant.visit.frameAncestors;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (mayBounce(error, request)) return bounceVisit(error, context);
    if (error.code === "changes_too_many" && isForm(request)) return answerUnsentForm(error, request, context);
    return refuseVisit(error, request, context);
  }
  return next();
};

/**
 * Enters once more, by the record alone: where a copy let them in, for what a copy cannot allow.
 * @throws Refusal of the session's standing; record_unavailable
 */
export async function enterByRecord(context: Readonly<RouterContextProvider>): Promise<TenantContext> {
  const tenant = await context.get(lobbyContext).enterByRecord(context.get(tenantContext).session);
  context.set(tenantContext, tenant);
  return tenant;
}

async function openShownCode(code: string | undefined, launchId: string, lobby: Lobby) {
  return code === undefined ? undefined : openCode(code, launchId, lobby.sessionSeal, lobby.now());
}

/** @returns undefined where no session is shown and a code may stand for it */
async function openShownSession(
  headers: Headers,
  launchId: string,
  code: OneTimeCode | undefined,
  lobby: Lobby,
): Promise<Session | undefined> {
  try {
    return await openSession(shownSessions(headers), launchId, lobby.sessionSeal, lobby.now());
  } catch (error) {
    if (error instanceof Refusal && error.code === "session_missing" && code !== undefined) return undefined;
    throw error;
  }
}
