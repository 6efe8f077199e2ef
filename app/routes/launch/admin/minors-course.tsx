import { data, Link } from "react-router";
import { LONGEST_REFERENCE } from "#app/learner/minor-learners.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readMinorsForm } from "#app/tenancy/minors-choice.ts";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { MinorsFields } from "#app/ui/console/minors-fields.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/minors-course.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { minors, visit } = context.get(tenantContext);
  const found = await orRefusal(context, () => minors.ofCourse(params.course));
  if (found === undefined) throw new Response(null, { status: 404 });
  return { ...found, tenantName: visit.tenantName };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { minors } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const form = readMinorsForm(entered, LONGEST_REFERENCE);
  if (form === undefined) return data({ outcome: "wrong" as const, entered }, 422);
  const version = readVersion(entered["version"]);
  const outcome = await orRefusal(context, () => minors.choose(params.course, form, version));
  if (outcome === "gone") throw new Response(null, { status: 404 });
  return data({ outcome, entered }, outcome === "saved" ? 200 : 409);
}

/** Whether learners of one course may be minors. */
export default function MinorsOfCourse({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, said, ofTenant, heldBack, tenantName } = loaderData;
  const name = title ?? m.app_name();
  return (
    <>
      <title>{`${name} · ${m.minors_title()} · ${tenantName}`}</title>
      <p className="page-back">
        <Link to={`/l/${params.launch}/admin/minors`}>{m.minors_title()}</Link>
      </p>
      <h1 id="page-title" dir="auto">
        {name}
      </h1>
      <p className="page-lead">{heldBack ? m.minors_held() : m.minors_free()}</p>
      {ofTenant.areMinors && (
        <p>{ofTenant.authorisation === undefined ? m.minors_by_tenant() : m.minors_by_tenant_authorised()}</p>
      )}
      <MinorsFields said={said} legend={m.minors_of_course()} {...actionData} />
    </>
  );
}
