import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readLaunchQuery, writeLaunchQuery } from "#app/tenancy/launch-history.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { LaunchChart } from "#app/ui/console/launch-chart.tsx";
import { LaunchFilter } from "#app/ui/console/launch-filter.tsx";
import { LaunchTable } from "#app/ui/console/launch-table.tsx";
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
  const search = writeLaunchQuery(query);
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
      <nav className="pager" aria-label={m.deployments_pages()}>
        {query.before !== undefined && <Link to={`?${search}`}>{m.people_first_page()}</Link>}
        {next !== undefined && <Link to={`?${withPlace(search, next)}`}>{m.people_next_page()}</Link>}
        {launches.length > 0 && <a href={`${page}/export/launches.csv?${search}`}>{m.console_csv()}</a>}
      </nav>
    </>
  );
}

function withPlace(search: URLSearchParams, before: string): URLSearchParams {
  return new URLSearchParams([...search, ["before", before]]);
}
