import { redirect } from "react-router";
import type { Tried, Try } from "#app/learner/practising.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { readForm } from "../read-form.ts";
import { readHelp } from "./read-help.ts";
import { readTry } from "./read-try.ts";
import type { Route } from "./+types/practise.ts";

/**
 * Checks what a page of practice posts, or shows the next hint, or the worked solution, or help that was offered. What was typed stays.
 * @param answer takes the answer
 * @throws Response the redirect to help that stands on another page
 */
export async function answerQuestion(
  { request, context }: Pick<Route.ActionArgs, "request" | "context">,
  launch: string,
  answer: (questionId: string, tried: Try) => Promise<Tried | undefined>,
) {
  const { practice, help } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const { questionId, intent, tried } = readTry(form, Date.now());
  const offered = readHelp(form);
  const taken = intent === "accepted" ? offered.help : undefined;
  const wantsHint = intent === "hint" || taken === "hint";
  const wantsSolution = intent === "solution" || taken === "example";
  return orRefusal(context, async () => {
    if (intent === "accepted" || intent === "dismissed" || intent === "muted" || intent === "muted-for-good")
      await help.answer(offered.offer, intent);
    if (taken === "instructor") throw redirect(`/l/${launch}/instructor`, 303);
    if (taken === "prerequisite") {
      const { before, concept } = offered;
      throw redirect(`/l/${launch}/practice/${encodeURIComponent(before)}?before=${encodeURIComponent(concept)}`, 303);
    }
    const upTo = tried.hints + (wantsHint ? 1 : 0);
    const [outcome, stuck, hints, solution] = await Promise.all([
      intent === "check" ? answer(questionId, tried) : undefined,
      intent === "stuck" ? practice.stuck(questionId, tried.hints) : undefined,
      practice.hints(questionId, upTo),
      wantsSolution ? practice.solution(questionId) : undefined,
      wantsHint || wantsSolution ? practice.helped(questionId, wantsHint ? "hint" : "solution", upTo) : undefined,
    ]);
    return {
      questionId,
      given: tried.given,
      hints,
      outcome,
      solution,
      offer: outcome?.offer ?? stuck,
      rests: taken === "break",
    };
  });
}
