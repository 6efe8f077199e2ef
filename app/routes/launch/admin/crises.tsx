import { data } from "react-router";
import { CRISES_PER_PAGE, readCrisisQuery } from "#app/guide/crisis-list.ts";
import { CRISIS_FLAG_DAYS } from "#app/guide/crisis-policy.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CrisisTable } from "#app/ui/crisis-table.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/crises.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { crises, visit } = context.get(tenantContext);
  const query = readCrisisQuery(new URL(request.url).searchParams);
  const page = await orRefusal(context, () => crises.ofTenant.page(query, CRISES_PER_PAGE));
  return { ...page, query, tenantName: visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { crises } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const isDone = await orRefusal(context, () => crises.ofTenant.acknowledge(form.get("flag") ?? ""));
  return isDone ? { done: true as const } : data({ done: false as const }, 404);
}

/** Learners of the institution who may be in danger, by what they wrote: not what. */
export default function Crises({ loaderData, actionData, params }: Route.ComponentProps) {
  const { tenantName, policy, ...page } = loaderData;
  const console = `/l/${params.launch}/admin`;
  return (
    <>
      <title>{`${m.crises_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.crises_title()}</h1>
      <p className="page-lead">{m.crises_lead()}</p>
      {actionData?.done === false && (
        <p className="problem" role="alert">
          {m.crises_gone({ days: CRISIS_FLAG_DAYS })}
        </p>
      )}
      <CrisisTable
        {...page}
        isOff={policy === "off"}
        settings={`${console}/guide`}
        file={`${console}/export/crises.csv`}
        showsCourse
      />
      <output>{actionData?.done && <p className="form-done">{m.crises_done()}</p>}</output>
    </>
  );
}
