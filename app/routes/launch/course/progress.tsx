import { Link } from "react-router";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ConceptInsights } from "#app/ui/course/concept-insights.tsx";
import { HandInsights } from "#app/ui/course/hand-insights.tsx";
import { HelpInsights } from "#app/ui/course/help-insights.tsx";
import { QuestionInsights } from "#app/ui/course/question-insights.tsx";
import type { Route } from "./+types/progress.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const before = Math.max(0, Math.trunc(Number(new URL(request.url).searchParams.get("before"))) || 0);
  const { authoring, visit } = context.get(tenantContext);
  const { insight, struggle } = authoring();
  const [goes, difficulties] = await orRefusal(context, () => Promise.all([insight(), struggle(before)]));
  return { ...goes, ...difficulties, courseTitle: visit.courseTitle };
}

/** Where the class struggles: by concept, by question, by help that was offered; by learner only where they want it known. */
export default function Progress({ loaderData, params }: Route.ComponentProps) {
  const { concepts, questions, mayWant, named, mayName, help, courseTitle } = loaderData;
  const page = `/l/${params.launch}/course`;
  return (
    <>
      <title>{`${m.insight_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.insight_title()}</h1>
      <p className="page-lead">{m.insight_lead()}</p>
      {questions.length === 0 ? (
        <p className="empty">
          {m.insight_none()} <Link to={`${page}/questions`}>{m.questions_title()}</Link>
        </p>
      ) : (
        <>
          <HandInsights {...{ mayWant, named, mayName }} page={`${page}/progress`} />
          {questions.every(({ group }) => group === undefined) ? (
            <p className="empty">{m.insight_nobody_yet()}</p>
          ) : (
            <>
              <ConceptInsights concepts={concepts} page={page} />
              <QuestionInsights questions={questions} page={page} />
            </>
          )}
          {help.length > 0 && <HelpInsights help={help} />}
        </>
      )}
    </>
  );
}
