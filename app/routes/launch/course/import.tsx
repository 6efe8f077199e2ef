import { data, Form, Link, redirect } from "react-router";
import type { RowProblem } from "#app/knowledge/concept-draft.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { FileField } from "#app/ui/course/file-field.tsx";
import { ImportProblems } from "#app/ui/course/import-problems.tsx";
import { readForm } from "../../read-form.ts";
import { readConcepts, readQuestions } from "./exchanged-rows.ts";
import type { Route } from "./+types/import.ts";

const LARGEST = 2 * 1024 * 1024;

export function loader({ params }: Route.LoaderArgs) {
  if (params.what !== "concepts" && params.what !== "questions") throw data(null, 404);
  return { what: params.what };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { concepts, questions } = context.get(tenantContext).authoring();
  const rows = (await orRefusal(context, () => readForm(request, LARGEST))).get("source") ?? "";
  let problems: RowProblem[];
  if (params.what === "concepts") {
    const read = readConcepts(rows);
    problems = read.problems.length > 0 ? read.problems : await orRefusal(context, () => concepts.bring(read.drafts));
  } else {
    const read = readQuestions(rows);
    problems = read.problems.length > 0 ? read.problems : await orRefusal(context, () => questions.bring(read.drafts));
  }
  if (problems.length > 0) return { rows, problems };
  return redirect(`/l/${params.launch}/course/${params.what}`, 303);
}

/** All rows come in, or none and each that is wrong is named. */
export default function Import({ loaderData: { what }, actionData, params }: Route.ComponentProps) {
  const title = what === "concepts" ? m.import_concepts() : m.import_questions();
  return (
    <>
      <title>{`${title} · ${m.app_name()}`}</title>
      <h1 id="page-title">{title}</h1>
      <p className="page-lead">{what === "concepts" ? m.import_concepts_lead() : m.import_questions_lead()}</p>
      <Form method="post" className="sheet">
        {actionData !== undefined && <ImportProblems problems={actionData.problems} />}
        <FileField target="import-rows" kinds={[".csv", ".json"]} />
        <label htmlFor="import-rows">{m.import_rows()}</label>
        <textarea
          id="import-rows"
          name="source"
          className="field field-text"
          defaultValue={actionData?.rows ?? ""}
          rows={12}
          required
          dir="auto"
        />
        <div className="sheet-actions">
          <button className="button-primary">{title}</button>
          <Link className="button button-quiet" to={`/l/${params.launch}/course/${what}`}>
            {m.cancel()}
          </Link>
        </div>
      </Form>
    </>
  );
}
