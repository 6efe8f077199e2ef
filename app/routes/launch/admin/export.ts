import Papa from "papaparse";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { readDeploymentQuery, sortDeployments } from "#app/tenancy/deployment-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import type { Route } from "./+types/export.ts";

const timeOf = (at: number | undefined) => (at === undefined ? "" : new Date(at).toISOString());

/** A table of the console as CSV, as it was filtered and sorted. */
export async function loader({ request, params, context }: Route.LoaderArgs): Promise<Response> {
  const { deployments } = context.get(tenantContext);
  if (params.file !== "deployments.csv") return answerNotFound();
  const all = await orRefusal(context, () => deployments.list());
  const rows = sortDeployments(all, readDeploymentQuery(new URL(request.url).searchParams)).map((each) => ({
    deployment_id: each.deploymentId,
    label: each.label,
    status: each.status,
    first_launch: timeOf(each.firstLaunchAt),
    last_launch: timeOf(each.lastLaunchAt),
    last_refusal: timeOf(each.lastRefusal?.at),
    last_refusal_code: each.lastRefusal?.code ?? "",
    service_problem: each.serviceProblem?.said ?? "",
  }));
  // What begins like a formula is text: names come from whoever looks after the LMS.
  const text = Papa.unparse(rows, { escapeFormulae: true, newline: "\r\n" });
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="deployments.csv"`,
    },
  });
}
