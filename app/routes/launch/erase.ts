import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerErased } from "#app/ui/privacy/erased-answer.tsx";
import { answerNotFound } from "#app/ui/static-page.tsx";
import type { Route } from "./+types/erase.ts";

/** It is asked for by a form: nothing is to be seen here. */
export function loader(): Response {
  return answerNotFound();
}

/** Everything that is kept of the learner goes, and the visit is over: the answer is a page of its own, with a receipt. */
export async function action({ context }: Route.ActionArgs): Promise<Response> {
  const { learner, visit } = context.get(tenantContext);
  const receipt = await orRefusal(context, () => learner.erase());
  return answerErased({ at: Date.now(), receipt }, visit.frameAncestors);
}
