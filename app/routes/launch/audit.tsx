import { data, Link, type ShouldRevalidateFunctionArgs } from "react-router";
import { z } from "zod";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { AuditCheck } from "#app/ui/audit-check.tsx";
import { AuditFilter } from "#app/ui/audit-filter.tsx";
import { AuditTable } from "#app/ui/audit-table.tsx";
import { actorWords } from "#app/ui/audit-words.ts";
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
  const { tenantName } = visit;
  if (place.problem !== undefined)
    return data({ ...place, entries: [], next: undefined, by: undefined, tenantName }, { status: 400 });
  const page = await orRefusal(context, () => audit.page({ ...place, limit: SHOWN }));
  const { entries, next, person: by } = page;
  return data({ ...place, entries, next, by, tenantName });
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
  const { entries, next, action: chosen, person, by, days, problem, sort, before, tenantName } = loaderData;
  const only = writeAuditPlace({ action: chosen, person, days, sort });
  const turned = writeAuditPlace({ action: chosen, person, days, sort: otherOrder(sort) });
  const isOfDays = days.from !== undefined || days.to !== undefined;
  const isFiltered = chosen !== undefined || person !== undefined || isOfDays;
  return (
    <>
      <title>{`${m.audit_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.audit_title()}</h1>
      <p className="page-lead">{m.audit_lead()}</p>
      {person !== undefined && <p>{m.audit_only_person({ who: actorWords(person, by) })}</p>}
      <AuditFilter search={only} action={chosen} person={person} days={days} problem={problem} />
      {entries.length > 0 && <AuditTable entries={entries} sort={sort} turned={`?${turned}`} />}
      {entries.length === 0 &&
        problem === undefined &&
        (isFiltered || before !== undefined ? (
          <NoneSuch words={isOfDays ? m.audit_none_then() : m.audit_none()} />
        ) : (
          <p className="empty">{m.audit_none()}</p>
        ))}
      <p className="pager">
        {(problem !== undefined || (entries.length > 0 && isFiltered)) && <Link to="?">{m.launches_all()}</Link>}
        {before !== undefined && <Link to={`?${only}`}>{m.people_first_page()}</Link>}
        {next !== undefined && (
          <Link to={`?${new URLSearchParams([...only, ["before", String(next)]])}`}>{m.people_next_page()}</Link>
        )}
        {problem === undefined && <a href={`/l/${params.launch}/admin/audit/export?${only}`}>{m.audit_export()}</a>}
      </p>
      <AuditCheck verdict={actionData?.verdict} />
    </>
  );
}
