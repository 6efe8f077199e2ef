import { data, Form, useNavigation } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { LONGEST_SOUGHT } from "#app/tenancy/appointing.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { AdministratorTable } from "#app/ui/console/administrator-table.tsx";
import { PeopleTable } from "#app/ui/console/people-table.tsx";
import { SoughtSoFar } from "#app/ui/console/sought-so-far.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/people.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { searchParams } = new URL(request.url);
  const sought = (searchParams.get("q") ?? "").trim().slice(0, LONGEST_SOUGHT);
  const after = searchParams.get("after") ?? undefined;
  const view = await orRefusal(context, () => tenant.appointing.view(sought, after));
  return { ...view, sought, after, tenantName: tenant.visit.tenantName };
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
  const { administrators, people, next, isCut, mayAppoint, sought, after, tenantName } = loaderData;
  const [isEmpty, isFirst] = [people.length === 0, after === undefined];
  const isWorking = useNavigation().state === "submitting";
  const done = actionData && "done" in actionData ? actionData.done : undefined;
  const search = new URLSearchParams(sought === "" ? {} : { q: sought });
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
        <AdministratorTable administrators={administrators} mayAppoint={mayAppoint} isWorking={isWorking} />
        {administrators.every((each) => each.appointed === undefined) && <p className="empty">{m.admins_none()}</p>}
      </section>
      <section>
        <h2 id="people">{m.admins_people()}</h2>
        <search>
          <Form method="get" className="filter" key={sought}>
            <label>
              {m.admins_search()}
              <input
                name="q"
                type="search"
                defaultValue={sought}
                maxLength={LONGEST_SOUGHT}
                className="field"
                dir="auto"
              />
            </label>
            <button className="button">{m.admins_find()}</button>
          </Form>
        </search>
        {(!isEmpty || (isFirst && !isCut)) && (
          <PeopleTable people={people} sought={sought} mayAppoint={mayAppoint} isWorking={isWorking} />
        )}
        <SoughtSoFar isCut={isCut} isEmpty={isEmpty} isFirst={isFirst} />
        <ListPager
          search={search}
          isFirst={isFirst}
          next={next}
          file={isEmpty && !isCut ? undefined : `/l/${params.launch}/admin/export/people.csv`}
        />
      </section>
    </>
  );
}
