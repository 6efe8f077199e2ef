import { Form, Link, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ConnectionFacts } from "#app/ui/connection-facts.tsx";
import { KeyCheckResult } from "#app/ui/console/key-check-result.tsx";
import { SetUpList } from "#app/ui/console/set-up-list.tsx";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import type { Route } from "./+types/admin.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const [connection, isSupportAsked] = await orRefusal(context, () =>
    Promise.all([tenant.connection(), tenant.support.isAsked()]),
  );
  return { connection, isSupportAsked, tenantName: tenant.visit.tenantName, asOf: tenant.asOf() };
}

/** The one button: it has the LMS asked. */
export async function action({ context }: Route.ActionArgs) {
  const tenant = context.get(tenantContext);
  return { check: await orRefusal(context, () => tenant.checkKeys()) };
}

/** The console's first page: how far the set-up is, and how the LMS is connected. */
export default function Admin({ loaderData, actionData, params }: Route.ComponentProps) {
  const { connection, isSupportAsked, tenantName, asOf } = loaderData;
  // What has just been shown counts at once.
  const tookKey = connection.setUp.tookKey || actionData?.check.ours.outcome === "taken";
  const isWorking = useNavigation().state === "submitting";
  return (
    <>
      <title>{`${m.admin_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.admin_title()}</h1>
      <CopyNotice asOf={asOf} />
      <p className="page-lead">{m.admin_lead({ tenant: tenantName })}</p>
      {isSupportAsked && (
        <p className="form-done">
          {m.support_waits()} <Link to={`/l/${params.launch}/admin/support`}>{m.support_title()}</Link>
        </p>
      )}
      <SetUpList facts={{ ...connection.setUp, tookKey }} page={`/l/${params.launch}/admin`} />
      <Form method="post" className="row-actions">
        <button className="button" aria-disabled={isWorking}>
          {m.check_button()}
        </button>
      </Form>
      <output>{actionData && <KeyCheckResult check={actionData.check} />}</output>
      <section aria-labelledby="connection">
        <h2 id="connection">{m.setup_facts()}</h2>
        <ConnectionFacts {...connection} />
        <p>
          <Link to={`/l/${params.launch}/admin/launches`}>{m.launches_link()}</Link>
        </p>
      </section>
    </>
  );
}
