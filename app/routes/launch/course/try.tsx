import { Form } from "react-router";
import { decideMove } from "#app/guide/plan-reply.ts";
import { coverage } from "#app/knowledge/search.ts";
import { searchTerms } from "#app/knowledge/terms.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { TriedQuestion } from "#app/ui/course/tried-question.tsx";
import type { Route } from "./+types/try.ts";

const LONGEST = 2_000;

export async function loader({ request, context }: Route.LoaderArgs) {
  const question = (new URL(request.url).searchParams.get("q") ?? "").slice(0, LONGEST).trim();
  if (question === "") return { question, tried: undefined };
  const { search, decide } = context.get(tenantContext).authoring();
  const result = await orRefusal(context, () => search(question));
  if (result === undefined) return { question, tried: "building" as const };
  const { decision, task } = await orRefusal(context, () => decide(question, result));
  const move = decideMove(result);
  const hits = result.hits.map(({ passage, matched, related = [], score = 0 }) => ({
    id: passage.id,
    label: passage.label,
    heading: passage.heading,
    section: passage.sectionTitle,
    excerpt: passage.text.slice(0, 240),
    score,
    coverage: coverage(result, matched, related),
    matched,
    related,
  }));
  return {
    question,
    tried: {
      terms: searchTerms(question),
      hits,
      decision: { kind: decision.kind, reasons: decision.reasons },
      task,
      move: move.kind,
      coverage: move.coverage,
      cited: move.kind === "quote" ? move.passages.map(({ id }) => id) : [],
      nearest: move.kind === "offer-nearest" ? move.concepts : [],
    },
  };
}

/** What the Guide would cite for a question, and why. Nothing is stored of it. */
export default function Try({ loaderData: { question, tried } }: Route.ComponentProps) {
  return (
    <>
      <title>{`${m.try_title()} · ${m.app_name()}`}</title>
      <h1 id="page-title">{m.try_title()}</h1>
      <p className="page-lead">{m.try_lead()}</p>
      <Form method="get" className="sheet">
        <label htmlFor="try-question">{m.try_question()}</label>
        <div className="field-row">
          <input
            id="try-question"
            name="q"
            className="field"
            defaultValue={question}
            maxLength={LONGEST}
            required
            dir="auto"
          />
          <button className="button-primary">{m.try_ask()}</button>
        </div>
      </Form>
      {tried === "building" && <p className="empty">{m.index_empty()}</p>}
      {tried !== undefined && tried !== "building" && <TriedQuestion tried={tried} />}
    </>
  );
}
