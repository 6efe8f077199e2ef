import { data, Form, Link, redirect } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { AuthoredHelp } from "#app/ui/authored-help.tsx";
import { HelpNotice } from "#app/ui/help-notice.tsx";
import { PracticeAnswer } from "#app/ui/practice/practice-answer.tsx";
import { PracticeOutcome } from "#app/ui/practice/practice-outcome.tsx";
import { readForm } from "../read-form.ts";
import { readHelp } from "./read-help.ts";
import { readTry } from "./read-try.ts";
import type { Route } from "./+types/practise.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { practice, help, visit } = context.get(tenantContext);
  const { searchParams: search } = new URL(request.url);
  const before = search.get("before");
  const [place, offer, back] = await orRefusal(context, () =>
    Promise.all([
      practice.open(params.concept, search.get("question") ?? undefined),
      help.standing("practice", params.concept),
      before === null ? undefined : practice.open(before, undefined),
    ]),
  );
  if (place === undefined) throw data(null, 404);
  return {
    ...place,
    offer,
    /** The concept that this one comes before, where the learner came from. */
    back: back?.question.concept,
    courseTitle: visit.courseTitle,
    tryId: crypto.randomUUID(),
    shownAt: Date.now(),
  };
}

/** Checks an answer, or shows the next hint, or the worked solution, or help that was offered. What was typed stays. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { practice, help } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const { questionId, intent, tried } = readTry(form, Date.now());
  const offered = readHelp(form);
  const taken = intent === "accepted" ? offered.help : undefined;
  const wantsHint = intent === "hint" || taken === "hint";
  const wantsSolution = intent === "solution" || taken === "example";
  return orRefusal(context, async () => {
    if (intent === "accepted" || intent === "dismissed" || intent === "muted" || intent === "muted-for-good")
      await help.answer(offered.offer, intent);
    const here = `/l/${params.launch}`;
    if (taken === "instructor") return redirect(`${here}/instructor`, 303);
    if (taken === "prerequisite")
      return redirect(`${here}/practice/${encodeURIComponent(offered.before)}?before=${params.concept}`, 303);
    const upTo = tried.hints + (wantsHint ? 1 : 0);
    const [outcome, stuck, hints, solution] = await Promise.all([
      intent === "check" ? practice.answer(questionId, tried) : undefined,
      intent === "stuck" ? practice.stuck(questionId, tried.hints) : undefined,
      practice.hints(questionId, upTo),
      wantsSolution ? practice.solution(questionId) : undefined,
      wantsHint || wantsSolution ? practice.helped(questionId, wantsHint ? "hint" : "solution", upTo) : undefined,
    ]);
    return {
      questionId,
      given: tried.given,
      hints,
      outcome,
      solution,
      offer: outcome?.offer ?? stuck,
      rests: taken === "break",
    };
  });
}

/** The learner's own hour, where a script can tell it. */
function setHour(field: HTMLInputElement | null): void {
  if (field !== null) field.value = String(new Date().getHours());
}

/** One question: it is answered, or helped with. Works without a script. */
export default function Practise({ loaderData, actionData, params }: Route.ComponentProps) {
  const { question, done, of, back, courseTitle, tryId, shownAt } = loaderData;
  const here = `/l/${params.launch}/practice`;
  const told = actionData?.questionId === question.id ? actionData : undefined;
  const isRight = told?.outcome?.grade.verdict === "right";
  const hints = told?.hints ?? [];
  const offer = isRight ? undefined : (told?.offer ?? loaderData.offer);
  const from = back === undefined ? "" : `&before=${back.id}`;
  return (
    <main className="page practice" aria-labelledby="page-title">
      <title>{`${question.concept.name} · ${courseTitle ?? m.app_name()}`}</title>
      <p className="page-back">
        <Link to={here}>{m.practice_back()}</Link>
      </p>
      <h1 id="page-title" dir="auto">
        {question.concept.name}
      </h1>
      <p className="page-lead">{m.practice_progress({ done, of })}</p>
      <Form
        key={question.id}
        method="post"
        action={`${here}/${params.concept}?question=${question.id}${from}`}
        className="sheet practice-form"
      >
        <input type="hidden" name="question" value={question.id} />
        <input type="hidden" name="try" value={tryId} />
        <input type="hidden" name="shown" value={shownAt} />
        <input type="hidden" name="hints" value={hints.length} />
        <input type="hidden" name="hour" ref={setHour} />
        <PracticeAnswer question={question} given={told?.given} isOver={isRight} />
        {hints.map((hint, at) => (
          <AuthoredHelp
            key={hint}
            authored={{ kind: "hint", taskId: question.id, text: hint, level: at + 1, of: question.hints }}
          />
        ))}
        <PracticeOutcome outcome={told?.outcome} />
        {told?.solution !== undefined && (
          <AuthoredHelp authored={{ kind: "solution", taskId: question.id, text: told.solution }} />
        )}
        {offer !== undefined && <HelpNotice offer={offer} />}
        {told?.rests === true && <output>{m.help_break_taken()}</output>}
        <div className="sheet-actions">
          {isRight ? (
            <Link className="button button-primary" to={`${here}/${params.concept}`}>
              {m.practice_next()}
            </Link>
          ) : (
            <button className="button-primary" name="intent" value="check">
              {m.practice_check()}
            </button>
          )}
          {!isRight && hints.length < question.hints && (
            <button className="button" name="intent" value="hint" formNoValidate>
              {m.practice_hint({ level: hints.length + 1, of: question.hints })}
            </button>
          )}
          {told?.outcome?.mayTell === true && told.solution === undefined && (
            <button className="button" name="intent" value="solution" formNoValidate>
              {m.practice_solution()}
            </button>
          )}
          {!isRight && offer === undefined && (
            <button className="button button-quiet" name="intent" value="stuck" formNoValidate>
              {m.help_stuck()}
            </button>
          )}
          {isRight && back !== undefined && (
            <Link className="button" to={`${here}/${back.id}`}>
              {m.help_back_to({ concept: back.name })}
            </Link>
          )}
          {!isRight && (
            <Link className="button button-quiet" to={`${here}/${params.concept}`}>
              {m.practice_other()}
            </Link>
          )}
        </div>
      </Form>
    </main>
  );
}
