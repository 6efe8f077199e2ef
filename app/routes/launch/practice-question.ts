import { data, redirect } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import type { Route } from "./+types/practice-question.ts";

/** To where a question is practised, from where only its id is known: a reply of the Guide. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { practice } = context.get(tenantContext);
  const concept = await orRefusal(context, () => practice.conceptOf(params.question));
  if (concept === undefined) throw data(null, 404);
  return redirect(`/l/${params.launch}/practice/${concept}?question=${params.question}`);
}
