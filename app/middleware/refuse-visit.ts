import { data, type RouterContextProvider } from "react-router";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import type { Refusal } from "#app/lti/refusal.ts";
import { pageGuardContext } from "./guard-page.ts";

/** What the root's error boundary and our own scripts find in a refusal. */
export type RefusalData = { refusal: Refusal["code"] };

/**
 * Ends a visit with a refusal: JSON for our own scripts, else the readable page by way of the root's error boundary. The
 * page carries no data, so it may stand in the registration's frame, or in any where the registration is unknown.
 */
export function refuseVisit(refusal: Refusal, request: Request, context: Readonly<RouterContextProvider>): Response {
  const guard = context.get(pageGuardContext);
  guard.frameAncestors = refusal.frameAncestors ?? (guard.frameAncestors.length > 0 ? guard.frameAncestors : ["*"]);
  guard.refusal = refusal.code;
  const body: RefusalData = { refusal: refusal.code };
  if (request.headers.has(SCRIPT_HEADER)) return Response.json(body, { status: refusal.status });
  throw data(body, refusal.status);
}
