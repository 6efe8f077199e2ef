import { data, Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { CopyNotice } from "#app/ui/copy-notice.tsx";
import { LongPage } from "#app/ui/long-page.tsx";
import { ShortNotice } from "#app/ui/privacy/short-notice.tsx";
import { PracticeForm } from "#app/ui/practice/practice-form.tsx";
import { useReporting } from "#app/ui/use-reporting.ts";
import { answerQuestion } from "./answer-question.ts";
import { dueNotice } from "./due-notice.ts";
import type { Route } from "./+types/practise.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const tenant = context.get(tenantContext);
  const { practice, help, visit } = tenant;
  const { searchParams: search } = new URL(request.url);
  const before = search.get("before");
  const [place, offer, back, mayObserve, notice] = await orRefusal(context, () =>
    Promise.all([
      practice.open(params.concept, {
        question: search.get("question") ?? undefined,
        after: search.get("after") ?? undefined,
      }),
      help.standing("practice", params.concept),
      before === null ? undefined : practice.open(before),
      help.mayObserve(),
      dueNotice(tenant),
    ]),
  );
  if (place === undefined) throw data(null, 404);
  return {
    ...place,
    offer,
    mayObserve,
    notice,
    /** The concept that this one comes before, where the learner came from. */
    back: back?.question.concept,
    courseTitle: visit.courseTitle,
    tryId: crypto.randomUUID(),
    shownAt: Date.now(),
    asOf: tenant.asOf(),
  };
}

/** Checks an answer, or shows the next hint, or the worked solution, or help that was offered. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { practice } = context.get(tenantContext);
  return answerQuestion({ request, context }, params.launch, (questionId, tried) => practice.answer(questionId, tried));
}

/** One question of a concept. */
export default function Practise({ loaderData, actionData, params }: Route.ComponentProps) {
  const { question, done, of, back, courseTitle, tryId, shownAt } = loaderData;
  useReporting(params.launch, loaderData.mayObserve, { concept: params.concept });
  const here = `/l/${params.launch}/practice`;
  const from = back === undefined ? "" : `&before=${back.id}`;
  return (
    <LongPage of="practice">
      <title>{`${question.concept.name} · ${courseTitle ?? m.app_name()}`}</title>
      <p className="page-back">
        <Link to={here}>{m.practice_back()}</Link>
      </p>
      <h1 id="page-title" dir="auto">
        {question.concept.name}
      </h1>
      <CopyNotice asOf={loaderData.asOf} words={m.practice_from_copy} />
      <p className="page-lead">{m.practice_progress({ done, of })}</p>
      <ShortNotice
        launch={params.launch}
        words={loaderData.notice}
        back={`practice/${encodeURIComponent(params.concept)}`}
      />
      <PracticeForm
        key={question.id}
        question={question}
        told={actionData?.questionId === question.id ? actionData : undefined}
        offer={loaderData.offer}
        tryId={tryId}
        shownAt={shownAt}
        action={`${here}/${params.concept}?question=${question.id}${from}`}
        next={{ to: `${here}/${params.concept}`, words: m.practice_next() }}
        back={back && { to: `${here}/${back.id}`, words: m.help_back_to({ concept: back.name }) }}
        other={`${here}/${params.concept}?after=${encodeURIComponent(question.id)}`}
      />
    </LongPage>
  );
}
