import type { RouterContextProvider } from "react-router";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { logRefusal } from "#app/lti/log-refusal.ts";
import type { Refusal } from "#app/lti/refusal.ts";
import { answerInterstitial } from "#app/ui/interstitial-answer.tsx";
import { bounce } from "#app/ui/interstitials/sources.ts";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { pageGuardContext } from "./guard-page.ts";

/** A document that shows no session may come from a browser that brings no cookie back: its tab may know the session. */
export function mayBounce(refusal: Refusal, request: Request): boolean {
  return (
    refusal.code === "session_missing" &&
    request.method === "GET" &&
    !request.headers.has(SCRIPT_HEADER) &&
    (request.headers.get("accept")?.includes("text/html") ?? false)
  );
}

/**
 * Refuses a visit with its readable page, whose script first looks whether this tab carries the session: then it trades it
 * for a one-time code and comes again with that. The page tells nothing, so it may stand in any frame.
 */
export function bounceVisit(refusal: Refusal, context: Readonly<RouterContextProvider>): Response {
  logRefusal(refusal);
  const guard = context.get(pageGuardContext);
  guard.refusal = refusal.code;
  return answerInterstitial({
    content: <RefusalNotice code={refusal.code} />,
    status: refusal.status,
    nonce: guard.nonce,
    script: bounce,
  });
}
