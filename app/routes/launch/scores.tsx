import { data, redirect } from "react-router";
import { z } from "zod";
import { isScorable } from "#app/lti/scores.ts";
import { teaches } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { requireRole } from "#app/middleware/require-role.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ColumnChoice } from "#app/ui/column-choice.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import { ScoreForm } from "#app/ui/score-form.tsx";
import { ScoreTable } from "#app/ui/score-table.tsx";
import { readForm } from "../read-form.ts";
import type { Route } from "./+types/scores.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches)];

const orderSchema = z.discriminatedUnion("order", [
  z.object({ order: z.literal("make-trial") }),
  z.object({
    order: z.literal("send"),
    column: z.string(),
    learner: z.string(),
    // Also as people write it: 7,5.
    points: z
      .string()
      .transform((text) => Number(text.trim().replace(",", ".") || Number.NaN))
      .pipe(z.number().nonnegative()),
  }),
  z.object({ order: z.literal("take-back"), column: z.string(), learner: z.string() }),
]);

export async function loader({ request, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { searchParams } = new URL(request.url);
  const columnId = searchParams.get("column") ?? undefined;
  const after = searchParams.get("after") ?? undefined;
  const [page, people] = await orRefusal(context, () =>
    Promise.all([tenant.grades.page(columnId), tenant.people(after)]),
  );
  if (page === undefined) throw new Response(null, { status: 404 });
  // Only where there are people a page of them is linked to: this one stands behind nobody of this course.
  if (after !== undefined && people.people.length === 0) throw new Response(null, { status: 404 });
  const learners = people.people.filter(
    ({ roles, status }) => status === "active" && isScorable({ subject: "-", roles }),
  );
  return { page, learners, next: people.next, isFirst: after === undefined, courseTitle: tenant.visit.courseTitle };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const tenant = context.get(tenantContext);
  const order = orderSchema.safeParse(Object.fromEntries(await orRefusal(context, () => readForm(request)))).data;
  if (order === undefined) return data({ problem: "points" as const, said: undefined }, 422);
  const address = `/l/${params.launch}/course/scores`;
  if (order.order === "make-trial") {
    const made = await orRefusal(context, () => tenant.grades.makeTrial(m.scores_trial_label()));
    if (made.columnId === undefined) return data({ problem: "column" as const, said: made.problem }, 502);
    return redirect(`${address}?column=${made.columnId}`, 303);
  }
  const given = order.order === "send" ? order.points : undefined;
  const outcome = await orRefusal(context, () => tenant.grades.send(order.column, order.learner, given));
  if (outcome === "gone") throw new Response(null, { status: 404 });
  if (outcome !== "done") return data({ problem: "learner" as const, said: undefined }, 422);
  return redirect(`${address}?column=${order.column}`, 303);
}

const problems = {
  points: m.scores_problem_points,
  learner: m.scores_problem_learner,
  column: m.scores_problem_column,
};

/** The course's columns in the LMS's gradebook, and a score to try them with. */
export default function Scores({ loaderData, actionData }: Route.ComponentProps) {
  const { page, learners, next, isFirst, courseTitle } = loaderData;
  return (
    <LongPage>
      <title>{`${m.scores_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.scores_title()}</h1>
      <p className="page-lead">{page.state === "off" ? m.scores_off() : m.scores_lead()}</p>
      {page.state === "failed" && (
        <output className="copy-notice">
          {m.scores_failed()} <code>{page.problem}</code>
        </output>
      )}
      {actionData && (
        <p className="copy-notice" role="alert">
          {problems[actionData.problem]()} {actionData.said && <code>{actionData.said}</code>}
        </p>
      )}
      {page.state !== "off" && (
        <>
          <ColumnChoice columns={page.columns} isCut={page.cut.columns} chosen={page.column} mayMake={page.mayMake} />
          {page.column && <ScoreForm column={page.column} learners={learners} isFirst={isFirst} next={next} />}
        </>
      )}
      {page.column && <ScoreTable column={page.column} scores={page.scores} isCut={page.cut.scores} />}
    </LongPage>
  );
}
