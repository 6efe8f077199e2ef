import { redirect } from "react-router";
import type { Asked } from "#app/guide/answering.ts";
import { questionSchema } from "#app/guide/question.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { problemSentences } from "#app/ui/problem-sentences.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { answerUnsent } from "#app/ui/unsent-answer.tsx";
import { readForm } from "../read-form.ts";
import { answerEvents, conversationId } from "./reply-answer.ts";
import type { Route } from "./+types/messages.ts";

/**
 * A question arrives; the reply streams back as server-sent events, unchanged as the conversation's object sends them. A
 * form that was posted without JavaScript is led back to the page when the reply is complete.
 */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const page = `/l/${params.launch}/guide/${params.conversation}`;
  const asPage = request.headers.get("accept")?.includes("text/html") ?? false;
  if (!conversationId.test(params.conversation)) return answerNotFound();
  let form: URLSearchParams;
  try {
    form = await readForm(request);
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
  const question = questionSchema.safeParse({
    id: form.get("id"),
    text: form.get("text"),
    replaces: form.get("replaces") ?? undefined,
  });
  // An empty form asks nothing: the page stays as it was. The browser itself keeps a form from being too long.
  if (!question.success && asPage && (form.get("text") ?? "").trim() === "")
    return redirect(`/l/${params.launch}/guide`, 303);
  if (!question.success) return Response.json({ problem: "question" }, { status: 422 });

  let asked: Asked;
  try {
    asked = await context.get(tenantContext).guide.ask(params.conversation, question.data);
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
  if (asked.outcome === "not-found") return answerNotFound();
  if (asked.outcome === "busy" || asked.outcome === "superseded") {
    const { outcome } = asked;
    if (!asPage) return Response.json({ problem: outcome }, { status: 409 });
    const unsent = { why: problemSentences[outcome](), words: question.data.text, back: page };
    return answerUnsent(unsent, 409, context.get(pageGuardContext));
  }
  if (asPage) {
    await asked.events.pipeTo(new WritableStream());
    return redirect(page, 303);
  }
  return answerEvents(asked.events);
}
