import { redirect } from "react-router";
import { Refusal } from "#app/lti/refusal.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { readForm } from "../read-form.ts";
import { conversationId } from "./reply-answer.ts";
import { listedFrom } from "./listed-from.ts";
import type { Route } from "./+types/delete-talk.ts";

/** Asked without a post, there is nothing here: the question whether to delete stands in the list of conversations. */
export function loader(): Response {
  return answerNotFound();
}

/** Deletes one of the learner's conversations for good. Who was in it goes on in a new one. */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const { launch, conversation } = params;
  if (!conversationId.test(conversation)) return answerNotFound();
  try {
    const back = (await readForm(request)).get("back");
    if (!(await context.get(tenantContext).talks.remove(conversation))) return answerNotFound();
    const wasHere = back === "" || back?.startsWith(conversation);
    return redirect(listedFrom(launch, wasHere ? `${crypto.randomUUID()}?new` : back), 303);
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
}
