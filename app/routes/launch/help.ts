import { data, redirect } from "react-router";
import { z } from "zod";
import { Refusal } from "#app/lti/refusal.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { helpAnswers, type HelpOffer } from "#app/struggle/help-offer.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { readForm } from "../read-form.ts";
import { readHelp } from "./read-help.ts";
import type { Route } from "./+types/help.ts";

/** What the Guide offers. @property rests the learner takes a break */
export type GuideOffer = { offer: HelpOffer | null; rests?: boolean };

const wishSchema = z.object({ intent: z.enum(["stuck", ...helpAnswers]) });

/** What stands offered in the Guide: asked again after each reply. */
export async function loader({ context }: Route.LoaderArgs) {
  return data<GuideOffer>({ offer: (await context.get(tenantContext).help.standing("guide")) ?? null });
}

/** The learner says that they are stuck, or what they do with an offer. Without our script: and back to the Guide. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { help } = context.get(tenantContext);
  const here = `/l/${params.launch}`;
  const isPlain = request.headers.get("accept")?.includes("text/html") === true;
  try {
    const form = await readForm(request);
    const wish = wishSchema.safeParse(Object.fromEntries(form));
    if (!wish.success) return answerNotFound();
    if (wish.data.intent === "stuck") {
      const offer = await help.stuck();
      return isPlain ? redirect(`${here}/guide?stuck`, 303) : data<GuideOffer>({ offer });
    }
    const offered = readHelp(form);
    await help.answer(offered.offer, wish.data.intent);
    const leads = wish.data.intent === "accepted" ? placeOf(offered) : undefined;
    if (leads !== undefined) return redirect(`${here}/${leads}`, 303);
    if (isPlain) return redirect(`${here}/guide`, 303);
    return data<GuideOffer>({ offer: null, rests: wish.data.intent === "accepted" });
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
}

/** Where help is. @returns undefined where one only rests */
function placeOf({ help, concept, before }: ReturnType<typeof readHelp>): string | undefined {
  switch (help) {
    case "instructor":
      return "instructor";
    case "prerequisite":
      return `practice/${encodeURIComponent(before)}?before=${encodeURIComponent(concept)}`;
    case "hint":
    case "example":
      return `practice/${encodeURIComponent(concept)}`;
    case "break":
      return undefined;
  }
}
