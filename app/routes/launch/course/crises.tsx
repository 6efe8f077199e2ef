import { data } from "react-router";
import { CRISES_PER_PAGE, readCrisisQuery } from "#app/guide/crisis-list.ts";
import { CRISIS_FLAG_DAYS } from "#app/guide/crisis-policy.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CrisisTable } from "#app/ui/crisis-table.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/crises.ts";

export { shouldRevalidate } from "../../changed-meanwhile.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { crises, visit } = context.get(tenantContext);
  const query = readCrisisQuery(new URL(request.url).searchParams);
  const page = await orRefusal(context, () => crises.ofCourse.page(query, CRISES_PER_PAGE));
  return { ...page, query, courseTitle: visit.courseTitle };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { crises } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const isDone = await orRefusal(context, () => crises.ofCourse.acknowledge(form.get("flag") ?? ""));
  return isDone ? { done: true as const } : data({ done: false as const }, 404);
}

/** Learners of the course who may be in danger, by what they wrote: not what, and only where the institution's policy is so. */
export default function CourseCrises({ loaderData, actionData }: Route.ComponentProps) {
  const { courseTitle, policy, ...page } = loaderData;
  return (
    <>
      <title>{`${m.crises_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.crises_title()}</h1>
      <p className="page-lead">{m.crises_lead()}</p>
      {actionData?.done === false && (
        <p className="problem" role="alert">
          {m.crises_gone({ days: CRISIS_FLAG_DAYS })}
        </p>
      )}
      <CrisisTable {...page} isOff={policy !== "instructors"} />
      <output>{actionData?.done && <p className="form-done">{m.crises_done()}</p>}</output>
    </>
  );
}
