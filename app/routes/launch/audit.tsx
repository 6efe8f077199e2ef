import { Form, Link, type ShouldRevalidateFunctionArgs } from "react-router";
import { z } from "zod";
import { auditActions } from "#app/audit/entry.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { AuditCheck } from "#app/ui/audit-check.tsx";
import { AuditTable } from "#app/ui/audit-table.tsx";
import { NoneSuch } from "#app/ui/none-such.tsx";
import { readForm } from "../read-form.ts";
import { readAuditPlace, writeAuditPlace } from "./audit-place.ts";
import type { Route } from "./+types/audit.ts";

/** So many entries on a page. */
const SHOWN = 50;

const count = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
/** Where the part before ended. What is no such place begins anew. */
const followedToSchema = z.object({ seq: count, hash: z.string().regex(/^[\da-f]{64}$/), entries: count });

export async function loader({ request, context }: Route.LoaderArgs) {
  const { audit, visit } = context.get(tenantContext);
  const place = readAuditPlace(request.url);
  const page = await orRefusal(context, () => audit.page({ ...place, limit: SHOWN }));
  return { ...page, ...place, tenantName: visit.tenantName };
}

/** Follows the chain, a part of it with each post: nothing is changed by it. */
export async function action({ request, context }: Route.ActionArgs) {
  const { audit } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const from = followedToSchema.safeParse(Object.fromEntries(form)).data;
  return { verdict: await orRefusal(context, () => audit.verify(from)) };
}

/** Following the chain changes nothing that is shown: a log of many parts is not listed anew with each. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod?.toUpperCase() === "POST" ? false : defaultShouldRevalidate;
}

/** Who did what in this institution, and whether the log is whole. */
export default function Audit({ loaderData, actionData, params }: Route.ComponentProps) {
  const { entries, next, action: chosen, sort, before, tenantName } = loaderData;
  const only = writeAuditPlace({ action: chosen, sort });
  const turned = writeAuditPlace({ action: chosen, sort: otherOrder(sort) });
  return (
    <>
      <title>{`${m.audit_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.audit_title()}</h1>
      <p className="page-lead">{m.audit_lead()}</p>
      <Form method="get" className="filter" key={chosen}>
        {sort !== "newest" && <input type="hidden" name="sort" value={sort} />}
        <label>
          {m.audit_action()}
          <select name="action" defaultValue={chosen ?? ""} className="field">
            <option value="">{m.audit_all()}</option>
            {auditActions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <button className="button">{m.audit_show()}</button>
      </Form>
      {entries.length > 0 && <AuditTable entries={entries} sort={sort} turned={`?${turned}`} />}
      {entries.length === 0 &&
        (chosen === undefined && before === undefined ? (
          <p className="empty">{m.audit_none()}</p>
        ) : (
          <NoneSuch words={m.audit_none()} />
        ))}
      <p className="row-actions">
        {entries.length > 0 && chosen !== undefined && <Link to="?">{m.launches_all()}</Link>}
        {before !== undefined && <Link to={`?${only}`}>{m.people_first_page()}</Link>}
        {next !== undefined && (
          <Link to={`?${new URLSearchParams([...only, ["before", String(next)]])}`}>{m.people_next_page()}</Link>
        )}
        <a href={`/l/${params.launch}/admin/audit/export?${only}`}>{m.audit_export()}</a>
      </p>
      <AuditCheck verdict={actionData?.verdict} />
    </>
  );
}
