import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { PersonErasure } from "#app/ui/console/person-erasure.tsx";
import type { Route } from "./+types/learner.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { erasing, visit } = context.get(tenantContext);
  const person = await orRefusal(context, () => erasing.find(params.learner));
  if (person === undefined) throw new Response(null, { status: 404 });
  return { person, isAsked: new URL(request.url).searchParams.has("erase"), tenantName: visit.tenantName };
}

/** One of the institution's people: what is kept of them can be deleted for them. */
export default function OnePerson({ loaderData, params }: Route.ComponentProps) {
  const { person, isAsked, tenantName } = loaderData;
  const name = person.name ?? person.email ?? m.member_unnamed();
  return (
    <>
      <title>{`${name} · ${m.learners_title()} · ${tenantName}`}</title>
      <p className="page-back">
        <Link to={`/l/${params.launch}/admin/learners`}>{m.learners_title()}</Link>
      </p>
      <h1 id="page-title" dir="auto">
        {name}
      </h1>
      {person.name !== undefined && person.email !== undefined && (
        <p className="page-lead" dir="auto">
          {person.email}
        </p>
      )}
      <PersonErasure person={person} isAsked={isAsked} launch={`/l/${params.launch}`} />
    </>
  );
}
