import { data, redirect } from "react-router";
import { z } from "zod";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { QuestionForm } from "#app/ui/course/question-form.tsx";
import { readForm } from "../../read-form.ts";
import { emptyQuestion, readQuestion } from "./read-question.ts";
import type { Route } from "./+types/question.ts";

const kinds = z.enum(["choice", "numeric", "short"]).catch("choice");

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { course, authoring } = context.get(tenantContext);
  const { searchParams } = new URL(request.url);
  const isNew = params.question === "new";
  const [concepts, standing] = await orRefusal(context, () =>
    Promise.all([course.concepts(), isNew ? undefined : authoring().questions.find(params.question)]),
  );
  if (!isNew && standing === undefined) throw data(null, 404);
  const concept = searchParams.get("concept") ?? concepts[0]?.id ?? "";
  return { concepts, isNew, question: standing ?? emptyQuestion(kinds.parse(searchParams.get("kind")), concept) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { questions } = context.get(tenantContext).authoring();
  const page = `/l/${params.launch}/course/questions`;
  const form = await orRefusal(context, () => readForm(request));
  const id = params.question;
  if (form.get("intent") === "delete") {
    if (!(await orRefusal(context, () => questions.remove(id)))) throw data(null, 404);
    return redirect(page, 303);
  }
  const { written, draft, problem } = readQuestion(form);
  if (draft === undefined) return { written, problem };
  const concept = form.get("concept") ?? "";
  const isSaved = await orRefusal(context, async () =>
    id === "new"
      ? (await questions.add({ ...draft, concept })) !== undefined
      : questions.change({ ...draft, concept, id }),
  );
  if (!isSaved) throw data(null, 404);
  return redirect(page, 303);
}

/** One question, with its answer, its hint ladder and its worked solution. */
export default function Question({ loaderData, actionData, params }: Route.ComponentProps) {
  const { concepts, isNew, question } = loaderData;
  return (
    <>
      <title>{`${m.question_title()} · ${m.app_name()}`}</title>
      <h1 id="page-title">{isNew ? m.question_new() : m.question_title()}</h1>
      <p className="page-lead">{m.question_lead()}</p>
      <QuestionForm
        key={question.id}
        question={actionData?.written ?? question}
        concept={question.concept}
        concepts={concepts}
        problem={actionData?.problem}
        isNew={isNew}
        back={`/l/${params.launch}/course/questions`}
      />
    </>
  );
}
