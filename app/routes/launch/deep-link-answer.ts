import { placeables, practisables } from "#app/knowledge/placeable.ts";
import type { NewPracticeSet } from "#app/knowledge/practice-set.ts";
import { type Choice, contentItem } from "#app/lti/content-item.ts";
import { type Chosen, LONGEST, readChosen } from "#app/lti/placing-form.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { teaches } from "#app/lti/roles.ts";
import { pageGuardContext } from "#app/middleware/guard-page.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { m } from "#app/paraglide/messages.js";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import type { Placing, SignedAnswer } from "#app/tenancy/placing.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerHandOver } from "#app/ui/hand-over-answer.tsx";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { suggestSetTitle } from "#app/ui/suggest-set-title.ts";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/deep-link-answer.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

/**
 * What was chosen, or that nothing was, signed for the platform. Our own script gets it as JSON; a form that was posted
 * without JavaScript gets a page whose form goes on to the platform.
 */
export async function action({ request, params, context }: Route.ActionArgs): Promise<Response> {
  const { placing } = context.get(tenantContext);
  const asPage = request.headers.get("accept")?.includes("text/html") ?? false;
  try {
    const form = await readForm(request);
    const [origin = ""] = context.get(lobbyContext).origins(new URL(request.url).origin);
    const answered = await answer(form, placing, `${origin}/lti/launch`);
    if (answered === undefined) return answerNotFound();
    if ("problem" in answered) {
      if (!asPage) return Response.json(answered, { status: 422 });
      form.set("problem", answered.problem);
      return new Response(null, { status: 303, headers: { location: `/l/${params.launch}/deep-link?${form}` } });
    }
    if (!asPage) return Response.json(answered);
    return answerHandOver(answered, context.get(pageGuardContext));
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
}

async function answer(
  form: URLSearchParams,
  placing: Placing,
  url: string,
): Promise<SignedAnswer | { problem: string } | undefined> {
  const asked = await placing.request();
  if (asked === undefined) return undefined;
  if (!asked.acceptsLinks) return placing.answer({ items: [], errorMessage: m.place_other_text() });
  if (form.get("intent") === "cancel") return placing.answer({ items: [] });
  const guide = { title: m.place_guide_title(), text: m.place_guide_text() };
  const outline = await placing.outline();
  const course = { placeables: placeables(outline, guide), practisables: practisables(outline) };
  const chosen = readChosen(form, course, asked);
  if ("problem" in chosen) return chosen;
  const { choices, sets, scoreMaximum } = chosen;
  const made = chosen.made && newSet(chosen.made, scoreMaximum !== undefined);
  const all = made === undefined ? choices : [...choices, made.choice];
  return placing.answer(
    { items: all.map((choice) => contentItem(choice, url, scoreMaximum)) },
    { made: made?.set, reporting: scoreMaximum === undefined ? [] : sets },
  );
}

/** @param reports whether its link gets a grade column: then the LMS is told how far learners are */
function newSet({ title, concepts }: NonNullable<Chosen["made"]>, reports: boolean) {
  const names = concepts.map(({ name }) => name);
  const set: NewPracticeSet = {
    id: crypto.randomUUID(),
    title: title || suggestSetTitle(names),
    reports,
    concepts: concepts.map(({ id }) => id),
  };
  const choice: Choice = {
    placed: { kind: "practice", id: set.id },
    title: set.title,
    text: names.join(" · ").slice(0, LONGEST.text),
  };
  return { set, choice };
}
