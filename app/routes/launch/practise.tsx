import { data, Form, Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { AuthoredHelp } from "#app/ui/authored-help.tsx";
import { PracticeAnswer } from "#app/ui/practice/practice-answer.tsx";
import { PracticeOutcome } from "#app/ui/practice/practice-outcome.tsx";
import { readForm } from "../read-form.ts";
import { readTry } from "./read-try.ts";
import type { Route } from "./+types/practise.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { practice, visit } = context.get(tenantContext);
  const wanted = new URL(request.url).searchParams.get("question") ?? undefined;
  const place = await orRefusal(context, () => practice.open(params.concept, wanted));
  if (place === undefined) throw data(null, 404);
  return { ...place, courseTitle: visit.courseTitle, tryId: crypto.randomUUID(), shownAt: Date.now() };
}

/** Checks an answer, or shows the next hint, or the worked solution. What was typed stays. */
export async function action({ request, context }: Route.ActionArgs) {
  const { practice } = context.get(tenantContext);
  const form = await orRefusal(context, () => readForm(request));
  const { questionId, intent, tried } = readTry(form, Date.now());
  return orRefusal(context, async () => {
    const upTo = tried.hints + (intent === "hint" ? 1 : 0);
    const outcome = intent === "check" ? await practice.answer(questionId, tried) : undefined;
    const [hints, solution] = await Promise.all([
      practice.hints(questionId, upTo),
      intent === "solution" ? practice.solution(questionId) : undefined,
    ]);
    return { questionId, given: tried.given, hints, outcome, solution };
  });
}

/** The learner's own hour, where a script can tell it. */
function setHour(field: HTMLInputElement | null): void {
  if (field !== null) field.value = String(new Date().getHours());
}

/** One question: it is answered, or helped with. Works without a script. */
export default function Practise({ loaderData, actionData, params }: Route.ComponentProps) {
  const { question, done, of, courseTitle, tryId, shownAt } = loaderData;
  const here = `/l/${params.launch}/practice`;
  const told = actionData?.questionId === question.id ? actionData : undefined;
  const isRight = told?.outcome?.grade.verdict === "right";
  const hints = told?.hints ?? [];
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
        action={`${here}/${params.concept}?question=${question.id}`}
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
