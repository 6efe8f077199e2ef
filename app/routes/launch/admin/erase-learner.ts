import { redirect } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerPersonErased } from "#app/ui/console/person-erased-answer.tsx";
import { answerNotFound } from "#app/ui/static-page.tsx";
import type { Route } from "./+types/erase-learner.ts";

/** It is asked for by a form: nothing is to be seen here. */
export function loader(): Response {
  return answerNotFound();
}

/** Everything that is kept of somebody goes: the answer is a page of its own, with the receipt for who asked for it. */
export async function action({ params, context }: Route.ActionArgs): Promise<Response> {
  const { erasing, visit } = context.get(tenantContext);
  const done = await orRefusal(context, () => erasing.erase(params.learner));
  const people = `/l/${params.launch}/admin/learners`;
  // That page says how they erase themselves.
  if (done.outcome === "own") return redirect(`${people}/${params.learner}`, { status: 303 });
  if (done.outcome === "gone") return answerNotFound();
  return answerPersonErased({ at: Date.now(), receipt: done.receipt }, people, visit.frameAncestors);
}
