import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { answerNotFound } from "#app/ui/static-page.tsx";
import { writeConcepts, writeQuestions } from "./exchanged-rows.ts";
import type { Route } from "./+types/export.ts";

/** The course's concepts or questions, as CSV or JSON, in the form in which they can be imported. */
export async function loader({ params, context }: Route.LoaderArgs): Promise<Response> {
  const [what = "", kind = ""] = params.file.split(".");
  if (!["concepts", "questions"].includes(what) || !["csv", "json"].includes(kind)) return answerNotFound();
  const { course, authoring } = context.get(tenantContext);
  const [concepts, sections, asked] = await orRefusal(context, () =>
    Promise.all([course.concepts(), course.sections(), authoring().questions.list()]),
  );
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  const labels = new Map(
    sections.flatMap(({ passages }) => passages.map(({ id, label }): [string, string] => [id, label])),
  );
  const drafts = concepts.map(({ name, description, prerequisites, passages }) => ({
    name,
    description,
    prerequisites: prerequisites.flatMap((id) => names.get(id) ?? []),
    passages: passages.flatMap((id) => labels.get(id) ?? []),
  }));
  const questions = asked.map((question) => ({
    ...question,
    id: undefined,
    concept: names.get(question.concept) ?? "",
  }));
  const rows = what === "concepts" ? drafts : questions;
  const csv = () => (what === "concepts" ? writeConcepts(drafts) : writeQuestions(questions));
  return new Response(kind === "json" ? JSON.stringify(rows, null, 2) : csv(), {
    headers: {
      "content-type": kind === "json" ? "application/json; charset=utf-8" : "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${what}.${kind}"`,
    },
  });
}
