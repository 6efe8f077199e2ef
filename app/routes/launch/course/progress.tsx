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
  const { searchParams } = new URL(request.url);
  const at = (name: string) => Math.max(0, Math.trunc(Number(searchParams.get(name))) || 0);
  const { authoring, visit } = context.get(tenantContext);
  const { insight, struggle } = authoring();
  const [goes, difficulties] = await orRefusal(context, () =>
    Promise.all([insight(at("questions")), struggle(at("before"))]),
  );
  return { ...goes, ...difficulties, courseTitle: visit.courseTitle };
}

/** Where the class struggles: by concept, by question, by help that was offered; by learner only where they want it known. */
export default function Progress({ loaderData, params }: Route.ComponentProps) {
  const { concepts, questions, asked, mayWant, named, mayName, help, courseTitle } = loaderData;
  const page = `/l/${params.launch}/course`;
  /** The same page with other people and other questions on it. */
  const pageOf = (before: number, questionsBefore: number) =>
    `${page}/progress?${new URLSearchParams({ before: String(before), questions: String(questionsBefore) })}`;
  return (
    <>
      <title>{`${m.insight_title()} · ${courseTitle ?? m.app_name()}`}</title>
      <h1 id="page-title">{m.insight_title()}</h1>
      <p className="page-lead">{m.insight_lead()}</p>
      {asked.all === 0 ? (
        <p className="empty">
          {m.insight_none()} <Link to={`${page}/questions`}>{m.questions_title()}</Link>
        </p>
      ) : (
        <>
          <HandInsights {...{ mayWant, named, mayName }} pageOf={(before) => pageOf(before, asked.before)} />
          {asked.isKnown ? (
            <>
              <ConceptInsights concepts={concepts} page={page} />
              <QuestionInsights {...{ questions, asked, page }} pageOf={(before) => pageOf(named.before, before)} />
            </>
          ) : (
            <p className="empty">{m.insight_nobody_yet()}</p>
          )}
          {help.length > 0 && <HelpInsights help={help} />}
        </>
      )}
    </>
  );
}
