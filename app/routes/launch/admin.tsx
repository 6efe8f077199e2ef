import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ConnectionFacts } from "#app/ui/connection-facts.tsx";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { LaunchTable } from "#app/ui/launch-table.tsx";
import type { Route } from "./+types/admin.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const show = new URL(request.url).searchParams.get("show") === "refused" ? "refused" : "all";
  const connection = await orRefusal(context, () => tenant.connection(show));
  return { connection, show, tenantName: tenant.visit.tenantName, asOf: tenant.asOf() };
}

export default function Admin({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <title>{`${m.admin_title()} · ${loaderData.tenantName}`}</title>
      <h1 id="page-title">{m.admin_title()}</h1>
      <CopyNotice asOf={loaderData.asOf} />
      <p className="page-lead">{m.admin_lead({ tenant: loaderData.tenantName })}</p>
      <ConnectionFacts {...loaderData.connection} />
      <LaunchTable launches={loaderData.connection.launches} refusedOnly={loaderData.show === "refused"} />
    </>
  );
}
