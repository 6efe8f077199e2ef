import { data } from "react-router";
import { teaches } from "#app/lti/roles.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { LongPage } from "#app/ui/long-page.tsx";
import { ShortNotice } from "#app/ui/privacy/short-notice.tsx";
import { PracticeForm } from "#app/ui/practice/practice-form.tsx";
import { SetDone } from "#app/ui/practice/set-done.tsx";
import { SetReport } from "#app/ui/practice/set-report.tsx";
import { useReporting } from "#app/ui/use-reporting.ts";
import { answerQuestion } from "./answer-question.ts";
import { dueNotice } from "./due-notice.ts";
import type { Route } from "./+types/practise-set.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { practiceSets, help, visit, session } = tenant;
  const { searchParams: search } = new URL(request.url);
  const wanted = {
    question: search.get("question") ?? undefined,
    after: search.get("after") ?? undefined,
    again: search.has("again"),
  };
  const place = await orRefusal(context, () => practiceSets.open(params.set, wanted));
  if (place === undefined) throw data(null, 404);
  const concept = place.question?.concept.id;
  const [offer, mayObserve, notice] = await orRefusal(context, () =>
    Promise.all([
      concept === undefined ? undefined : help.standing("practice", concept),
      help.mayObserve(),
      dueNotice(tenant),
    ]),
  );
  return {
    ...place,
    offer,
    mayObserve,
    notice,
    again: wanted.again,
    isTeaching: teaches(session.roles),
    courseTitle: visit.courseTitle,
    tryId: crypto.randomUUID(),
    shownAt: Date.now(),
  };
}

/** Checks an answer, or shows the next hint, or the worked solution, or help that was offered. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { practiceSets } = context.get(tenantContext);
  return answerQuestion({ request, context }, params.launch, (questionId, tried) =>
    practiceSets.answer(params.set, questionId, tried),
  );
}

/** A practice set: how far one is, and the next of its questions, until all are done. */
export default function PractiseSet({ loaderData, actionData, params }: Route.ComponentProps) {
  const { id, title, question, done, of, again, tryId, shownAt } = loaderData;
  useReporting(params.launch, loaderData.mayObserve, { concept: question?.concept.id });
  const here = `/l/${params.launch}/practice/set/${encodeURIComponent(id)}`;
  const round = again ? "again&" : "";
  const told = question && actionData?.questionId === question.id ? actionData : undefined;
  return (
    <LongPage of="practice">
      <title>{`${title} · ${loaderData.courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title" dir="auto">
        {title}
      </h1>
      {of > 0 && (
        <p className="set-progress">
          <progress value={done} max={of} aria-labelledby="set-progress" />
          <span id="set-progress">{m.practice_progress({ done, of })}</span>
        </p>
      )}
      {loaderData.reports && <SetReport reported={loaderData.reported} isTeaching={loaderData.isTeaching} />}
      <ShortNotice launch={params.launch} words={loaderData.notice} back={`practice/set/${encodeURIComponent(id)}`} />
      {question ? (
        <>
          <p className="set-concept" dir="auto">
            {question.concept.name}
          </p>
          <PracticeForm
            key={question.id}
            question={question}
            told={told}
            offer={loaderData.offer}
            tryId={tryId}
            shownAt={shownAt}
            action={`${here}?${round}question=${encodeURIComponent(question.id)}`}
            next={{
              to: `${here}?${round}after=${encodeURIComponent(question.id)}`,
              words: done === of && !again ? m.set_finish() : m.practice_next(),
            }}
            other={`${here}?${round}after=${encodeURIComponent(question.id)}`}
          />
        </>
      ) : (
        <SetDone launch={params.launch} of={of} again={`${here}?again`} />
      )}
    </LongPage>
  );
}
