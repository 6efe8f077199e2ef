import { data, redirect } from "react-router";
import { conceptDraftSchema } from "#app/knowledge/concept-draft.ts";
import { outlineOf } from "#app/knowledge/course-question.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ConceptForm } from "#app/ui/course/concept-form.tsx";
import { QuestionTable } from "#app/ui/course/question-table.tsx";
import { readForm } from "../../read-form.ts";
import type { Route } from "./+types/concept.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { course, authoring } = context.get(tenantContext);
  const { concepts, questions } = authoring();
  const [read, all, asked] = await orRefusal(context, () =>
    Promise.all([concepts.read(params.concept), course.concepts(), questions.list()]),
  );
  if (read === undefined) throw data(null, 404);
  return { ...read, all, questions: asked.filter(({ concept }) => concept === params.concept).map(outlineOf) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { concepts } = context.get(tenantContext).authoring();
  const page = `/l/${params.launch}/course/concepts`;
  const form = await orRefusal(context, () => readForm(request));
  if (form.get("intent") === "delete") {
    if (!(await orRefusal(context, () => concepts.remove(params.concept)))) throw data(null, 404);
    return redirect(page, 303);
  }
  const draft = conceptDraftSchema.safeParse({
    name: form.get("name"),
    description: form.get("description"),
    prerequisites: form.getAll("prerequisite"),
    passages: (form.get("passages") ?? "").split(/[\s,;§]+/).filter(Boolean),
  });
  if (!draft.success)
    return { problem: draft.error.issues[0]?.path[0] === "passages" ? ("passages" as const) : ("name" as const) };
  const outcome = await orRefusal(context, () => concepts.change(params.concept, draft.data));
  if (outcome === "gone") throw data(null, 404);
  if (outcome !== "saved") return { problem: "cycle" as const, cycle: outcome.cycle };
  return redirect(`${page}/${params.concept}`, 303);
}

/** One concept: its words, what it builds on, the passages that teach it, and what the course asks about it. */
export default function OneConcept({ loaderData, actionData, params }: Route.ComponentProps) {
  const { concept, all, taught, hidden, questions } = loaderData;
  const page = `/l/${params.launch}/course`;
  return (
    <>
      <title>{`${concept.name} · ${m.app_name()}`}</title>
      <h1 id="page-title">
        <bdi>{concept.name}</bdi>
      </h1>
      <ConceptForm
        concept={concept}
        others={all.filter(({ id }) => id !== concept.id)}
        taught={taught}
        hidden={hidden}
        problem={actionData?.problem}
        cycle={actionData !== undefined && "cycle" in actionData ? actionData.cycle : undefined}
        back={`${page}/concepts`}
      />
      <QuestionTable questions={questions} concepts={all} page={`${page}/questions`} concept={concept.id} />
    </>
  );
}
