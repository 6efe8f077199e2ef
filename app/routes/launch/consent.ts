import { data, redirect } from "react-router";
import { z } from "zod";
import { LONGEST_HOST } from "#app/guide/model-host.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/consent.ts";

const choiceSchema = z.discriminatedUnion("model", [
  /** Of whom the form spoke. */
  z.object({ model: z.literal("yes"), host: z.string().min(1).max(LONGEST_HOST) }),
  z.object({ model: z.literal("no") }),
]);

/** A choice is posted: nothing is to be seen here. */
export function loader(): Response {
  return answerNotFound();
}

/** The learner says whether the institution's AI model may be told their questions. Without our script: and back to the Guide. */
export async function action({ request, params, context }: Route.ActionArgs) {
  try {
    const choice = choiceSchema.safeParse(Object.fromEntries(await readForm(request)));
    if (!choice.success) return Response.json({ problem: "choice" }, { status: 422 });
    const { learner } = context.get(tenantContext);
    await (choice.data.model === "yes" ? learner.allowModel(choice.data.host) : learner.refuseModel());
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
  if (request.headers.get("accept")?.includes("text/html")) return redirect(`/l/${params.launch}/guide`, 303);
  return data({ saved: true });
}
