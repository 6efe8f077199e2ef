import { data, Link } from "react-router";
import { administers } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { MinorsMark } from "#app/ui/course/minors-mark.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/minors.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { courseMinors, session, visit } = context.get(tenantContext);
  const { tenantName, courseTitle } = visit;
  const said = await orRefusal(context, () => courseMinors.view());
  return { said, course: session.ltiContextId, isAdministrator: administers(session.roles), tenantName, courseTitle };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { courseMinors } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  // There is one thing to say: that there may be some. Whatever else is sent takes nothing away.
  if (form.get("minors") !== "yes") throw new Response(null, { status: 400 });
  const outcome = await orRefusal(context, () => courseMinors.mark(readVersion(form.get("version"))));
  return data({ outcome }, outcome === "saved" ? 200 : 409);
}

/** Whether learners of the course may be minors: those who teach can say so, and those who administer decide the rest. */
export default function CourseMinors({ loaderData, actionData, params }: Route.ComponentProps) {
  const { said, course, isAdministrator, tenantName, courseTitle } = loaderData;
  return (
    <>
      <title>{`${m.minors_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.minors_title()}</h1>
      <p className="page-lead">{m.minors_lead()}</p>
      <section>
        <p className="policy-now">{said.isHeldBack ? m.minors_held() : m.minors_free()}</p>
        <MinorsMark {...said} tenantName={tenantName} outcome={actionData?.outcome} />
      </section>
      {isAdministrator && (
        <p>
          <Link to={`/l/${params.launch}/admin/minors/${course}`}>{m.minors_in_console()}</Link>
        </p>
      )}
    </>
  );
}
