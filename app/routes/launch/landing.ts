import { redirect } from "react-router";
import { Refusal } from "#app/lti/refusal.ts";
import { carriedSessionContext } from "#app/middleware/enter-tenant.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { issueCode, withCode } from "#app/tenancy/one-time-code.ts";
import type { Placing } from "#app/tenancy/placing.ts";
import { type TenantContext, tenantContext } from "#app/tenancy/tenant-context.ts";
import type { Route } from "./+types/landing.ts";

/** A launch opens on the Guide, on the practice set that its link was placed for, or on what its LMS asked to be placed. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const tenant = context.get(tenantContext);
  const { session, placing } = tenant;
  const page = (await asksToPlace(placing)) ? "deep-link" : await openedPage(tenant);
  const path = `/l/${params.launch}/${page}`;
  // Entered by a code alone, it goes on by another one: the page that follows depends on no cookie either.
  const isCarried = context.get(carriedSessionContext) !== undefined;
  return redirect(isCarried ? withCode(path, await issueCode(session, context.get(lobbyContext))) : path);
}

/** What it was placed for may be gone, and while the record cannot tell, the Guide opens without it. */
async function openedPage({ visit, course }: TenantContext): Promise<string> {
  const opened = visit.placed?.kind === "practice" ? await course.opened() : undefined;
  return opened?.kind === "practice" ? `practice/set/${encodeURIComponent(opened.id)}` : "guide";
}

/** Also what was answered already: its page says so. Who does not teach is asked for nothing. */
async function asksToPlace(placing: Placing): Promise<boolean> {
  try {
    return (await placing.request()) !== undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code === "deep_linking_answered";
    throw error;
  }
}
