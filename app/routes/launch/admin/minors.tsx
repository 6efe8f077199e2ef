import { data } from "react-router";
import { LONGEST_REFERENCE } from "#app/learner/minor-learners.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { MINORS_PER_PAGE, readMinorsForm, readMinorsQuery, writeMinorsQuery } from "#app/tenancy/minors-choice.ts";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { MinorsCourses } from "#app/ui/console/minors-courses.tsx";
import { MinorsFields } from "#app/ui/console/minors-fields.tsx";
import { ListPager } from "#app/ui/list-pager.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/minors.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { minors, visit } = context.get(tenantContext);
  const query = readMinorsQuery(new URL(request.url).searchParams);
  const [said, page] = await orRefusal(context, () =>
    Promise.all([minors.ofTenant(), minors.courses(query, MINORS_PER_PAGE)]),
  );
  return { said, ...page, query, tenantName: visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { minors } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const form = readMinorsForm(entered, LONGEST_REFERENCE);
  if (form === undefined) return data({ outcome: "wrong" as const, entered }, 422);
  const version = readVersion(entered["version"]);
  const outcome = await orRefusal(context, () => minors.choose(undefined, form, version));
  return data({ outcome, entered }, outcome === "saved" ? 200 : 409);
}

/** Whether learners may be minors: in the whole institution, and in which courses. */
export default function Minors({ loaderData, actionData, params }: Route.ComponentProps) {
  const { said, courses, next, isCut, query, tenantName } = loaderData;
  const console = `/l/${params.launch}/admin`;
  return (
    <>
      <title>{`${m.minors_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.minors_title()}</h1>
      <p className="page-lead">{m.minors_lead()}</p>
      <MinorsFields said={said} legend={m.minors_of_tenant({ tenant: tenantName })} {...actionData} />
      <MinorsCourses courses={courses} isCut={isCut} ofTenant={said} query={query} page={`${console}/minors`} />
      <ListPager
        search={writeMinorsQuery(query)}
        isFirst={query.after === undefined}
        next={next}
        file={courses.length > 0 || isCut ? `${console}/export/minors.csv` : undefined}
      />
    </>
  );
}
