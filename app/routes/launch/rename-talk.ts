import { redirect } from "react-router";
import { Refusal } from "#app/lti/refusal.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { readForm } from "../read-form.ts";
import { conversationId } from "./reply-answer.ts";
import { listedFrom } from "./listed-from.ts";
import type { Route } from "./+types/rename-talk.ts";

/** A title is posted: nothing is to be seen here. */
export function loader(): Response {
  return answerNotFound();
}

/** Calls one of the learner's conversations otherwise. An empty title changes nothing. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  if (!conversationId.test(params.conversation)) return answerNotFound();
  try {
    const form = await readForm(request);
    const title = (form.get("title") ?? "").trim();
    if (title !== "" && !(await context.get(tenantContext).talks.rename(params.conversation, title)))
      return answerNotFound();
    return redirect(listedFrom(params.launch, form.get("back")), 303);
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
}
