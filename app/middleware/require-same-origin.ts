import type { MiddlewareFunction } from "react-router";
import { Refusal } from "#app/lti/refusal.ts";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { refuseVisit } from "./refuse-visit.ts";

/** Nothing is changed on the word of another site: a mutation must come from one of our own pages. */
export const requireSameOrigin: MiddlewareFunction<Response> = ({ request, context }, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  const ours = context.get(lobbyContext).origins(new URL(request.url).origin);
  if (isFromOurPage(request.headers, ours)) return next();
  return refuseVisit(new Refusal("origin_foreign", request.headers.get("origin") ?? "no origin"), request, context);
};

/** Whether a page of ours sent this, and not a page of another site. */
export function isFromOurPage(headers: Headers, ours: readonly string[]): boolean {
  const origin = headers.get("origin");
  // Under `Referrer-Policy: no-referrer` a browser posts a form with `Origin: null`; then it says in Sec-Fetch-Site, which no
  // page can write, whether the form was ours.
  const unnamed = origin === null || origin === "null";
  return unnamed ? headers.get("sec-fetch-site") === "same-origin" : ours.includes(origin);
}
