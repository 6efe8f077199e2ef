import { data, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readSupportDecision, type SupportDecision } from "#app/tenancy/support-access.ts";
import { readSupportQuery, writeSupportQuery } from "#app/tenancy/support-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { SupportFilter } from "#app/ui/console/support-filter.tsx";
import { SupportLooks } from "#app/ui/console/support-looks.tsx";
import { SupportRequest } from "#app/ui/console/support-request.tsx";
import { SupportTable } from "#app/ui/console/support-table.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/support.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

type Done = { decided?: SupportDecision["decision"]; problem?: "over" | "form" };

const done = { approve: m.support_approved_done, refuse: m.support_refused_done, end: m.support_ended_done };
const problems = { over: m.support_problem_over, form: m.support_problem_form };

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const query = readSupportQuery(new URL(request.url).searchParams);
  const view = await orRefusal(context, () => tenant.support.view(query));
  return { ...view, query, tenantName: tenant.visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { support } = context.get(tenantContext);
  const fields = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const decision = readSupportDecision(fields);
  if (decision === undefined) return data({ problem: "form" } satisfies Done, 422);
  const decided = await orRefusal(context, () => support.decide(fields["access"] ?? "", decision));
  if (decided === "gone") throw new Response(null, { status: 404 });
  if (decided === "over") return data({ problem: "over" } satisfies Done, 409);
  return { decided: decision.decision } satisfies Done;
}

/** Who supports the installation sees how the tool is here only where this page says so, and for as long. */
export default function Support({ loaderData, actionData, params }: Route.ComponentProps) {
  const { accesses, open, looks, next, query, tenantName } = loaderData;
  const { decided, problem }: Done = actionData ?? {};
  const isWorking = useNavigation().state !== "idle";
  const page = `/l/${params.launch}/admin`;
  const hasAny = accesses.length > 0 || query.state !== undefined || query.before !== undefined;
  return (
    <>
      <title>{`${m.support_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.support_title()}</h1>
      <p className="page-lead">{m.support_lead()}</p>
      {problem && (
        <p className="problem" role="alert">
          {problems[problem]()}
        </p>
      )}
      <output>{decided && <p className="form-done">{done[decided]()}</p>}</output>
      {open && <SupportRequest key={`${open.id} ${open.state}`} access={open} isWorking={isWorking} />}
      <section>
        <h2 id="support-requests">{m.support_requests()}</h2>
        {hasAny && <SupportFilter query={query} />}
        <SupportTable accesses={accesses} query={query} />
        <ListPager
          search={writeSupportQuery(query)}
          place="before"
          isFirst={query.before === undefined}
          next={next}
          file={accesses.length > 0 ? `${page}/export/support.csv` : undefined}
        />
      </section>
      <SupportLooks looks={looks} log={`${page}/audit?action=support.looked`} />
    </>
  );
}
