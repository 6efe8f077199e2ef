import { redirect } from "react-router";
import type { Stopped } from "#app/guide/answering.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { conversationId } from "./reply-answer.ts";
import type { Route } from "./+types/stop.ts";

/** Asked without a post, there is nothing here. */
export function loader(): Response {
  return answerNotFound();
}

/** Ends the reply that is being made. Its stream then ends by itself, with what has come of it. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  if (!conversationId.test(params.conversation)) return answerNotFound();
  let stopped: Stopped;
  try {
    stopped = await context.get(tenantContext).guide.stop(params.conversation);
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
  if (stopped.outcome === "not-found") return answerNotFound();
  if (request.headers.get("accept")?.includes("text/html"))
    return redirect(`/l/${params.launch}/guide/${params.conversation}`, 303);
  return Response.json({ stopped: stopped.outcome === "stopped" });
}
