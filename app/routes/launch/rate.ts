import { redirect } from "react-router";
import { readRatingForm } from "#app/guide/reply-rating.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { answerUnsent } from "#app/ui/unsent-answer.tsx";
import { readForm } from "../read-form.ts";
import { conversationId } from "./reply-answer.ts";
import type { Route } from "./+types/rate.ts";

/** Asked without a post, there is nothing here. */
export function loader(): Response {
  return answerNotFound();
}

/**
 * A learner says whether a reply helped, or takes that back. Our script is told what stands now; a form that was posted without it
 * is led back to the page. Where the record cannot take it, that is said, and what was written stays with who wrote it.
 */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const { conversation } = params;
  if (!conversationId.test(conversation)) return answerNotFound();
  const asPage = request.headers.get("accept")?.includes("text/html") ?? false;
  const page = `/l/${params.launch}/guide/${conversation}`;
  let words = "";
  const unsent = (why: string, status: number) =>
    answerUnsent({ why, words, back: page }, status, context.get(pageGuardContext));
  try {
    const form = await readForm(request);
    words = form.get("note") ?? "";
    const read = readRatingForm(form);
    if (read === undefined)
      return asPage ? unsent(m.rating_problem_form(), 422) : Response.json({ problem: "form" }, { status: 422 });
    const { messageId, rating } = read;
    const { ratings } = context.get(tenantContext);
    const reply = { conversationId: conversation, messageId };
    const isDone = rating === undefined ? await ratings.takeBack(reply) : await ratings.rate(reply, rating);
    if (!isDone && rating !== undefined) return answerNotFound();
    const isAsked = rating?.isHelpful === false && rating.reason === undefined;
    if (asPage) return redirect(`${page}${isAsked ? `?rated=${encodeURIComponent(messageId)}` : ""}#${messageId}`, 303);
    return Response.json({ rating: rating ?? null });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (asPage && error.code === "record_unavailable") return unsent(m.rating_problem_record(), error.status);
    return refuseVisit(error, request, context);
  }
}
