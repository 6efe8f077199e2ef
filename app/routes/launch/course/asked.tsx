import { data, Link, redirect } from "react-router";
import {
  instructorAnswerSchema,
  type InstructorQuestionState,
  instructorQuestionStates,
} from "#app/guide/instructor-question.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { LearnersQuestionItem } from "#app/ui/course/learners-question.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/asked.ts";

const states: Record<InstructorQuestionState, () => string> = {
  open: m.asked_open,
  answered: m.asked_answered,
  closed: m.asked_closed,
};

export async function loader({ request, context }: Route.LoaderArgs) {
  const { authoring, visit } = context.get(tenantContext);
  const { searchParams: search } = new URL(request.url);
  const state = instructorQuestionStates.find((known) => known === search.get("state")) ?? "open";
  const before = search.get("before") ?? undefined;
  const page = await orRefusal(context, () => authoring().learners.list(state, before));
  return { ...page, state, isFirst: before === undefined, courseTitle: visit.courseTitle };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { learners } = context.get(tenantContext).authoring();
  const form = await orRefusal(context, () => readForm(request));
  const [id, doing] = [form.get("id") ?? "", form.get("do")];
  let isDone: boolean;
  if (doing === "close" || doing === "reopen") {
    isDone = await orRefusal(context, () => learners.setClosed(id, doing === "close"));
  } else {
    const answer = instructorAnswerSchema.safeParse(form.get("answer"));
    if (!answer.success) return data({ problem: "answer" as const }, 422);
    isDone = await orRefusal(context, () => learners.answer(id, answer.data));
  }
  if (!isDone) throw new Response(null, { status: 404 });
  const { search } = new URL(request.url);
  return redirect(`/l/${params.launch}/course/asked${search}`, 303);
}

/** What learners of the course handed over: to be answered in words, which they read in the Guide. */
export default function Asked({ loaderData, actionData, params }: Route.ComponentProps) {
  const { questions, next, state, isFirst, courseTitle } = loaderData;
  const page = `/l/${params.launch}/course/asked`;
  const shown = state === "open" ? page : `${page}?state=${state}`;
  return (
    <>
      <title>{`${m.asked_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.asked_title()}</h1>
      <p className="page-lead">{m.asked_lead()}</p>
      <nav className="asked-states" aria-label={m.asked_states()}>
        {instructorQuestionStates.map((each) => (
          <Link
            key={each}
            to={each === "open" ? page : `${page}?state=${each}`}
            aria-current={each === state ? "page" : undefined}
          >
            {states[each]()}
          </Link>
        ))}
      </nav>
      {actionData?.problem && (
        <p role="alert" className="problem">
          {m.asked_problem_answer()}
        </p>
      )}
      {questions.length === 0 && <p className="empty">{m.asked_none()}</p>}
      <ul className="handed">
        {questions.map((asked) => (
          <LearnersQuestionItem key={asked.id} asked={asked} />
        ))}
      </ul>
      {(!isFirst || next !== undefined) && (
        <nav className="pager" aria-label={m.handed_pages()}>
          {!isFirst && <Link to={shown}>{m.people_first_page()}</Link>}
          {next !== undefined && (
            <Link to={`${page}?${new URLSearchParams({ state, before: next }).toString()}`}>
              {m.people_next_page()}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
