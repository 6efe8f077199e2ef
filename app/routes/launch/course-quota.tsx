import { data, Form, Link, useNavigation } from "react-router";
import { courseQuotaFields, readCourseQuotaForm } from "#app/guide/quota-choice.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { QuotaFields } from "#app/ui/quota-fields.tsx";
import { QuotaResets } from "#app/ui/quota-resets.tsx";
import { QuotaSave } from "#app/ui/quota-save.tsx";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/course-quota.ts";

export { shouldRevalidate } from "../changed-meanwhile.ts";

/** What came of the form. @property was the limits that the course had of its own, as a form has them */
type Done = {
  done?: "saved" | "usual";
  was?: Record<string, string>;
  problem?: "figures" | "changed";
  entered?: Record<string, string>;
  wrong?: string[];
};

export async function loader({ params, context }: Route.LoaderArgs) {
  const { courseQuotas, visit } = context.get(tenantContext);
  const found = await orRefusal(context, () => courseQuotas.ofCourse(params.course));
  if (found === undefined) throw new Response(null, { status: 404 });
  return { ...found, tenantName: visit.tenantName };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { courseQuotas } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const isUsual = entered["intent"] === "usual";
  const form = readCourseQuotaForm(entered);
  if (!isUsual && "wrong" in form) return data({ problem: "figures", entered, wrong: form.wrong } satisfies Done, 422);
  const wanted = isUsual || "wrong" in form ? undefined : form.limits;
  const version = readVersion(entered["version"]);
  const outcome = await orRefusal(context, () => courseQuotas.choose(params.course, wanted, version));
  if (outcome === "gone") throw new Response(null, { status: 404 });
  if (outcome === "changed") return data({ problem: "changed", ...(!isUsual && { entered }) } satisfies Done, 409);
  if (!isUsual) return { done: "saved" } satisfies Done;
  // What it had goes back and forth with the form, so that it can be put back.
  return { done: "usual", ...("limits" in form && { was: courseQuotaFields(form.limits) }) } satisfies Done;
}

/** How much of the model one course may take: as each course, or more or less. */
export default function CourseQuota({ loaderData, actionData, params }: Route.ComponentProps) {
  const { title, own, usual, version, used, resetsAt, tenantName } = loaderData;
  const { done, was, problem, entered, wrong = [] }: Done = actionData ?? {};
  const isWorking = useNavigation().state !== "idle";
  const name = title ?? m.app_name();
  return (
    <>
      <title>{`${name} · ${m.quota_title()} · ${tenantName}`}</title>
      <p className="page-back">
        <Link to={`/l/${params.launch}/admin/quota`}>{m.quota_title()}</Link>
      </p>
      <h1 id="page-title" dir="auto">
        {name}
      </h1>
      <p className="page-lead">{own === undefined ? m.quota_usual_lead() : m.quota_own_lead()}</p>
      <QuotaResets resetsAt={resetsAt} isCounted={used !== undefined} />
      <Form method="post" className="form" key={`${version} ${problem === "changed"}`}>
        <input type="hidden" name="version" value={version} />
        <QuotaFields
          party="course"
          legend={m.quota_this_course()}
          limits={own ?? usual}
          entered={entered}
          wrong={wrong}
          used={used && { say: m.quota_used_tenant, taken: used }}
        />
        <QuotaSave problem={problem} isKept={entered !== undefined} isWorking={isWorking} />
      </Form>
      {own && (
        <Form method="post" className="form">
          <KeptFields fields={courseQuotaFields(own)} version={version} />
          <button className="button" name="intent" value="usual" aria-disabled={isWorking}>
            {m.quota_as_usual()}
          </button>
        </Form>
      )}
      <output>
        {done && <p className="form-done">{done === "saved" ? m.quota_saved() : m.quota_usual_done()}</p>}
      </output>
      {was && own === undefined && (
        <Form method="post" className="form">
          <KeptFields fields={was} version={version} />
          <button className="button" aria-disabled={isWorking}>
            {m.quota_put_back()}
          </button>
        </Form>
      )}
    </>
  );
}

function KeptFields({ fields, version }: { fields: Record<string, string>; version: number }) {
  return Object.entries({ ...fields, version: String(version) }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
