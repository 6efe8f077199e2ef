import { data, Form, useNavigation } from "react-router";
import { limitedParties, readQuotaForm } from "#app/guide/quota-choice.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import {
  COURSE_QUOTAS_PER_PAGE,
  readCourseOffer,
  readCourseQuotaQuery,
  writeCourseOffer,
  writeCourseQuotaQuery,
} from "#app/tenancy/course-quotas.ts";
import { readVersion } from "#app/tenancy/setting-version.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CourseOffers } from "#app/ui/console/course-offers.tsx";
import { CourseQuotas } from "#app/ui/console/course-quotas.tsx";
import { QuotaFields } from "#app/ui/quota-fields.tsx";
import { QuotaResets } from "#app/ui/quota-resets.tsx";
import { QuotaSave } from "#app/ui/quota-save.tsx";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/quota.ts";

export { shouldRevalidate } from "../changed-meanwhile.ts";

/** What came of the form. */
type Done = { saved?: true; problem?: "figures" | "changed"; entered?: Record<string, string>; wrong?: string[] };

export async function loader({ request, context }: Route.LoaderArgs) {
  const { quota, courseQuotas, visit } = context.get(tenantContext);
  const { searchParams } = new URL(request.url);
  const [query, asked] = [readCourseQuotaQuery(searchParams), readCourseOffer(searchParams)];
  const [view, courses, offer] = await orRefusal(context, () =>
    Promise.all([quota.view(), courseQuotas.page(query, COURSE_QUOTAS_PER_PAGE), courseQuotas.offer(asked)]),
  );
  return { ...view, courses, query, offer, asked, tenantName: visit.tenantName };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { quota } = context.get(tenantContext);
  const entered = Object.fromEntries(await orRefusal(context, () => readForm(request)));
  const form = readQuotaForm(entered);
  if ("wrong" in form) return data({ problem: "figures", entered, wrong: form.wrong } satisfies Done, 422);
  const saved = await orRefusal(context, () => quota.choose(form.limits, readVersion(entered["version"])));
  return saved ? ({ saved } satisfies Done) : data({ problem: "changed", entered } satisfies Done, 409);
}

/** How much of the model may be taken, by whom, and how much was. */
export default function Quota({ loaderData, actionData, params }: Route.ComponentProps) {
  const { limits, version, used, resetsAt, courses, query, offer, asked, tenantName } = loaderData;
  const page = `/l/${params.launch}/admin`;
  const done: Done = actionData ?? {};
  const isWorking = useNavigation().state !== "idle";
  const usedBy = {
    learner: undefined,
    instructor: undefined,
    course: used && { say: m.quota_used_course, taken: used.course },
    tenant: used && { say: m.quota_used_tenant, taken: used.tenant },
  };
  return (
    <>
      <title>{`${m.quota_title()} · ${tenantName}`}</title>
      <h1 id="page-title">{m.quota_title()}</h1>
      <p className="page-lead">{m.quota_lead()}</p>
      <QuotaResets resetsAt={resetsAt} isCounted={used !== undefined} />
      <Form method="post" className="form" key={`${version} ${done.problem === "changed"}`}>
        <input type="hidden" name="version" value={version} />
        {limitedParties.map((party) => (
          <QuotaFields
            key={party}
            party={party}
            limits={limits[party]}
            entered={done.entered}
            wrong={done.wrong ?? []}
            used={usedBy[party]}
          />
        ))}
        <QuotaSave problem={done.problem} isKept={done.entered !== undefined} isWorking={isWorking} />
      </Form>
      <output>{done.saved && <p className="form-done">{m.quota_saved()}</p>}</output>
      <CourseQuotas {...courses} query={query} beside={writeCourseOffer(asked)} page={page} />
      <CourseOffers offer={offer} asked={asked} beside={writeCourseQuotaQuery(query)} page={page} />
    </>
  );
}
