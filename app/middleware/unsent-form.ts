import type { RouterContextProvider } from "react-router";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { logRefusal } from "#app/lti/log-refusal.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { readForm } from "#app/routes/read-form.ts";
import { refusalSentences } from "#app/ui/refusal-sentences.ts";
import { answerUnsent } from "#app/ui/unsent-answer.tsx";
import { pageGuardContext } from "./guard-page.ts";
import { refuseVisit } from "./refuse-visit.ts";

/** Whether a browser sent a form by itself: then its page is gone, and what somebody wrote with it. */
export function isForm(request: Request): boolean {
  const { headers, method } = request;
  const isPage = headers.get("accept")?.includes("text/html") === true && !headers.has(SCRIPT_HEADER);
  return (
    method === "POST" && isPage && headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true
  );
}

/** A refusal of a form that could not be taken now: why, what was written in it, and the way back. */
export async function answerUnsentForm(
  refusal: Refusal,
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const form = await readForm(request).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  // Nobody wrote so much.
  if (form === undefined) return refuseVisit(refusal, request, context);
  logRefusal(refusal);
  const guard = context.get(pageGuardContext);
  guard.refusal = refusal.code;
  // What people write has spaces in it; ids and choices have none.
  const words = [...form.values()].filter((value) => /\S\s+\S/.test(value)).join("\n\n");
  const why = refusalSentences[refusal.code].advice();
  const [back = "/"] = /^\/l\/[\w-]+/.exec(new URL(request.url).pathname) ?? [];
  return answerUnsent({ why, words, back }, refusal.status, guard);
}
