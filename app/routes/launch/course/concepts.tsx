import { redirect } from "react-router";
import { z } from "zod";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { ConceptGraph } from "#app/ui/concept-graph.tsx";
import { ConceptList } from "#app/ui/concept-list.tsx";
import { ConceptSuggestions } from "#app/ui/course/concept-suggestions.tsx";
import { Exchange } from "#app/ui/course/exchange.tsx";
import { NewConcept } from "#app/ui/course/new-concept.tsx";
import { readForm } from "../../read-form.ts";
import { layOutGraph } from "../graph-layout.ts";
import type { Route } from "./+types/concepts.ts";

const form = z.object({
  intent: z.enum(["add", "accept", "decline"]),
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2_000).catch(""),
});

export async function loader({ context }: Route.LoaderArgs) {
  const { course, authoring } = context.get(tenantContext);
  const [concepts, suggestions] = await orRefusal(context, () =>
    Promise.all([course.concepts(), authoring().concepts.suggestions()]),
  );
  return { concepts, suggestions, graph: layOutGraph(concepts) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { concepts } = context.get(tenantContext).authoring();
  const sent = form.safeParse(Object.fromEntries(await orRefusal(context, () => readForm(request))));
  if (!sent.success) return { problem: "name" as const };
  const { intent, name, description } = sent.data;
  const page = `/l/${params.launch}/course/concepts`;
  if (intent === "decline") {
    await orRefusal(context, () => concepts.decline(name));
    return redirect(page, 303);
  }
  const id = await orRefusal(context, () =>
    intent === "accept" ? concepts.accept(name) : concepts.add({ name, description }),
  );
  return id === undefined ? { problem: "taken" as const } : redirect(intent === "accept" ? page : `${page}/${id}`, 303);
}

/** What the course teaches, and in which order it builds up. */
export default function Concepts({ loaderData, actionData, params }: Route.ComponentProps) {
  const { concepts, suggestions, graph } = loaderData;
  const page = `/l/${params.launch}/course/concepts`;
  return (
    <>
      <title>{`${m.course_concepts()} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.course_concepts()}</h1>
      <p className="page-lead">{m.concepts_lead()}</p>
      {graph !== undefined && concepts.length > 1 && <ConceptGraph graph={graph} addressOf={(id) => `${page}/${id}`} />}
      <ConceptList concepts={concepts} page={page} />
      <NewConcept problem={actionData?.problem} />
      <ConceptSuggestions suggestions={suggestions} />
      <Exchange what="concepts" launch={params.launch} />
    </>
  );
}
