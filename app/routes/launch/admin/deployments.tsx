import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { pageOfDeployments, readDeploymentQuery, writeDeploymentQuery } from "#app/tenancy/deployment-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { DeploymentFilter } from "#app/ui/console/deployment-filter.tsx";
import { DeploymentTable } from "#app/ui/console/deployment-table.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import type { Route } from "./+types/deployments.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const query = readDeploymentQuery(new URL(request.url).searchParams);
  const all = await orRefusal(context, () => tenant.deployments.list());
  const count = (status: string) => all.filter((each) => each.status === status).length;
  const counts = { all: all.length, pending: count("pending"), active: count("active"), disabled: count("disabled") };
  return { ...pageOfDeployments(all, query), query, counts, tenantName: tenant.visit.tenantName };
}

/** Where the LMS launches from: what waits, what is let in, and how each fares. */
export default function Deployments({ loaderData, params }: Route.ComponentProps) {
  const { rows, next, query, counts, tenantName } = loaderData;
  const page = `/l/${params.launch}/admin`;
  return (
    <>
      <title>{`${m.admin_deployments()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.admin_deployments()}</h1>
      <p className="page-lead">{m.deployments_lead()}</p>
      <DeploymentFilter query={query} counts={counts} />
      <DeploymentTable deployments={rows} query={query} page={`${page}/deployments`} />
      <ListPager
        search={writeDeploymentQuery(query)}
        isFirst={query.after === undefined}
        next={next}
        file={rows.length > 0 ? `${page}/export/deployments.csv` : undefined}
      />
    </>
  );
}
