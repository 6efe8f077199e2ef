import { outlineOf } from "#app/knowledge/course-question.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { Exchange } from "#app/ui/course/exchange.tsx";
import { QuestionTable } from "#app/ui/course/question-table.tsx";
import type { Route } from "./+types/questions.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { course, authoring } = context.get(tenantContext);
  const [concepts, questions] = await orRefusal(context, () =>
    Promise.all([course.concepts(), authoring().questions.list()]),
  );
  // Their hints and solutions are long, and stand on pages of their own.
  return { concepts, questions: questions.map(outlineOf) };
}

/** What the course asks about its concepts. */
export default function Questions({ loaderData: { concepts, questions }, params }: Route.ComponentProps) {
  return (
    <>
      <title>{`${m.questions_title()} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.questions_title()}</h1>
      <p className="page-lead">{m.questions_lead()}</p>
      {concepts.length === 0 ? (
        <p className="empty">{m.questions_need_concepts()}</p>
      ) : (
        <QuestionTable questions={questions} concepts={concepts} page={`/l/${params.launch}/course/questions`} />
      )}
      <Exchange what="questions" launch={params.launch} />
    </>
  );
}
