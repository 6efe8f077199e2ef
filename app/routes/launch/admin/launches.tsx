import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readLaunchQuery, writeLaunchQuery } from "#app/tenancy/launch-history.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { LaunchChart } from "#app/ui/console/launch-chart.tsx";
import { LaunchFilter } from "#app/ui/console/launch-filter.tsx";
import { LaunchTable } from "#app/ui/console/launch-table.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import type { Route } from "./+types/launches.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const query = readLaunchQuery(new URL(request.url).searchParams);
  const view = await orRefusal(context, () => tenant.launches.view(query));
  return { ...view, query, tenantName: tenant.visit.tenantName };
}

/** What became of the launches of the last thirty days: by day, and one by one. */
export default function Launches({ loaderData, params }: Route.ComponentProps) {
  const { days, launches, next, deployments, query, tenantName } = loaderData;
  const page = `/l/${params.launch}/admin`;
  const isFiltered = query.outcome !== undefined || query.deployment !== undefined;
  const hasAny = days.some(({ admitted, refused }) => admitted + refused > 0);
  return (
    <>
      <title>{`${m.launches_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.launches_title()}</h1>
      <p className="page-lead">{m.launches_lead()}</p>
      {hasAny && <LaunchChart days={days} />}
      {(hasAny || isFiltered) && <LaunchFilter query={query} deployments={deployments} />}
      <LaunchTable launches={launches} deployments={deployments} query={query} page={page} />
      <ListPager
        search={writeLaunchQuery(query)}
        place="before"
        isFirst={query.before === undefined}
        next={next}
        file={launches.length > 0 ? `${page}/export/launches.csv` : undefined}
      />
    </>
  );
}
