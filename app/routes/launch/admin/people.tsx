import { data, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readAdministratorQuery, writeAdministratorQuery } from "#app/tenancy/administrator-list.ts";
import { readPeopleQuery, writePeopleQuery } from "#app/tenancy/people-list.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { AdministratorFilter } from "#app/ui/console/administrator-filter.tsx";
import { AdministratorTable } from "#app/ui/console/administrator-table.tsx";
import { PeopleSearch } from "#app/ui/console/people-search.tsx";
import { PeopleTable } from "#app/ui/console/people-table.tsx";
import { SoughtSoFar } from "#app/ui/console/sought-so-far.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import { NoneSuch } from "#app/ui/none-such.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/people.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { searchParams } = new URL(request.url);
  const query = readPeopleQuery(searchParams);
  const asked = readAdministratorQuery(searchParams);
  const view = await orRefusal(context, () => tenant.appointing.view(query, asked));
  return { ...view, query, asked, tenantName: tenant.visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { appointing } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const [intent, person] = [form.get("intent"), form.get("person") ?? ""];
  if (intent !== "appoint" && intent !== "remove") throw new Response(null, { status: 400 });
  const outcome = await orRefusal(context, () => appointing[intent](person));
  if (outcome === "gone") throw new Response(null, { status: 404 });
  return outcome === "full" ? data({ problem: "full" as const }, 409) : { done: intent };
}

/** Who administers the tool: by their LMS, or appointed here. */
export default function People({ loaderData, actionData, params }: Route.ComponentProps) {
  const { administrators, isAnybodyAppointed, people, next, isCut, mayAppoint, tenantName } = loaderData;
  const { query, asked } = loaderData;
  const [isEmpty, isFirst] = [people.length === 0, query.after === undefined];
  const isWorking = useNavigation().state === "submitting";
  const done = actionData && "done" in actionData ? actionData.done : undefined;
  const files = `/l/${params.launch}/admin/export`;
  const [ofAdministrators, ofPeople] = [writeAdministratorQuery(asked), writePeopleQuery(query)];
  // Each list stays as it is while the other one is looked through.
  const search = new URLSearchParams([...ofAdministrators, ...ofPeople]);
  const turned = {
    administrators: writeAdministratorQuery({ ...asked, sort: otherOrder(asked.sort) }),
    people: writePeopleQuery({ ...query, sort: otherOrder(query.sort) }),
  };
  const isChosen = asked.way !== undefined || asked.after !== undefined;
  return (
    <>
      <title>{`${m.admins_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.admins_title()}</h1>
      <p className="page-lead">{m.admins_lead()}</p>
      {!mayAppoint && <p>{m.admins_not_yours()}</p>}
      {actionData && "problem" in actionData && (
        <p className="problem" role="alert">
          {m.admins_full()}
        </p>
      )}
      <output>
        {done && (
          <p className="form-done">{done === "appoint" ? m.admins_appointed_done() : m.admins_removed_done()}</p>
        )}
      </output>
      <section>
        <h2 id="administrators">{m.admins_who()}</h2>
        <AdministratorFilter query={asked} beside={ofPeople} />
        {administrators.shown.length > 0 ? (
          <AdministratorTable
            administrators={administrators.shown}
            order={asked.sort}
            turned={`?${new URLSearchParams([...turned.administrators, ...ofPeople])}`}
            mayAppoint={mayAppoint}
            isWorking={isWorking}
          />
        ) : (
          isChosen && <NoneSuch to={`?${ofPeople}`} />
        )}
        {!isAnybodyAppointed && <p className="empty">{m.admins_none()}</p>}
        <ListPager
          of={m.admins_who()}
          search={search}
          place="behind"
          isFirst={asked.after === undefined}
          next={administrators.next}
          file={administrators.shown.length > 0 ? `${files}/administrators.csv` : undefined}
        />
      </section>
      <section>
        <h2 id="people">{m.admins_people()}</h2>
        <PeopleSearch query={query} beside={ofAdministrators} />
        {(!isEmpty || (isFirst && !isCut)) && (
          <PeopleTable
            people={people}
            query={query}
            turned={`?${new URLSearchParams([...ofAdministrators, ...turned.people])}`}
            mayAppoint={mayAppoint}
            isWorking={isWorking}
          />
        )}
        <SoughtSoFar isCut={isCut} isEmpty={isEmpty} isFirst={isFirst} />
        <ListPager
          of={m.admins_people()}
          search={search}
          isFirst={isFirst}
          next={next}
          file={isEmpty && !isCut ? undefined : `${files}/people.csv`}
        />
      </section>
    </>
  );
}
