import { data, type RouterContextProvider } from "react-router";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { logRefusal } from "#app/lti/log-refusal.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { answerRefusal } from "#app/ui/refusal-answer.tsx";
import { refusalSentences } from "#app/ui/refusal-sentences.ts";
import { pageGuardContext } from "./guard-page.ts";

/** What the root's error boundary finds in a refusal: its sentences, too, so that no page loads those of all. */
export type RefusalData = { refusal: Refusal["code"]; title: string; advice: string };

function dataOf({ code }: Refusal): RefusalData {
  const { title, advice } = refusalSentences[code];
  return { refusal: code, title: title(), advice: advice() };
}

/**
 * Ends a visit with a refusal: a readable page for a person, JSON for our own scripts, and for a navigation inside the page
 * what the root's error boundary shows. None carries data, so it may stand in the registration's frame, or in any where the
 * registration is unknown.
 */
export function refuseVisit(refusal: Refusal, request: Request, context: Readonly<RouterContextProvider>): Response {
  const guard = context.get(pageGuardContext);
  if (guard.frameAncestors.length > 0) refusal.frameAncestors ??= guard.frameAncestors;
  guard.frameAncestors = refusal.frameAncestors ?? ["*"];
  guard.refusal = refusal.code;
  const byScript = request.headers.has(SCRIPT_HEADER);
  if (!byScript && request.headers.get("accept")?.includes("text/html")) return answerRefusal(refusal);
  logRefusal(refusal);
  if (byScript) return Response.json({ refusal: refusal.code }, { status: refusal.status });
  throw data(dataOf(refusal), refusal.status);
}

/**
 * Reads what a page shows. A refusal, such as a record that cannot be reached, becomes the page that says so.
 * @throws what the root's error boundary shows
 */
export async function orRefusal<Value>(
  context: Readonly<RouterContextProvider>,
  read: () => Promise<Value>,
): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    logRefusal(error);
    context.get(pageGuardContext).refusal = error.code;
    throw data(dataOf(error), error.status);
  }
}
