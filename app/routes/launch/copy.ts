import { data, redirect } from "react-router";
import { z } from "zod";
import { Refusal } from "#app/lti/refusal.ts";
import { teaches } from "#app/lti/roles.ts";
import { refuseVisit } from "#app/middleware/refuse-visit.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/copy.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

const answerSchema = z.object({ copy: z.enum(["yes", "no"]), back: z.enum(["course", "deep-link"]).catch("course") });

/** An answer is posted: nothing is to be seen here. */
export function loader(): Response {
  return answerNotFound();
}

/**
 * Whether the material of the course that this one was copied from comes along. Our script asks again while there is more;
 * without it, the page shows what is there, and the button that goes on.
 */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { copying } = context.get(tenantContext);
  try {
    const answer = answerSchema.safeParse(Object.fromEntries(await readForm(request)));
    if (!answer.success) return Response.json({ problem: "choice" }, { status: 422 });
    const { copy, back } = answer.data;
    const more = copy === "yes" ? await copying.accept() : (await copying.decline(), false);
    if (request.headers.get("accept")?.includes("text/html")) return redirect(`/l/${params.launch}/${back}`, 303);
    return data({ more });
  } catch (error) {
    if (error instanceof Refusal) return refuseVisit(error, request, context);
    throw error;
  }
}
