import { Link } from "react-router";
import { administers } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { DeploymentTable } from "#app/ui/deployment-table.tsx";
import type { Route } from "./+types/admin.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(administers)];

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const deployments = await orRefusal(context, () => tenant.deployments());
  return { deployments, tenantName: tenant.visit.tenantName, asOf: tenant.asOf() };
}

export default function Admin({ loaderData }: Route.ComponentProps) {
  return (
    <main className="page" aria-labelledby="page-title">
      <title>{`${m.admin_title()} · ${loaderData.tenantName}`}</title>
      <h1 id="page-title">{m.admin_title()}</h1>
      <CopyNotice asOf={loaderData.asOf} />
      <p className="page-lead">{m.admin_lead({ tenant: loaderData.tenantName })}</p>
      <p>
        <Link to="model">{m.model_link()}</Link>
      </p>
      <DeploymentTable deployments={loaderData.deployments} />
    </main>
  );
}
