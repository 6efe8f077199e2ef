import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** A concept begins with its name; what it builds on is said on its own page. */
export function NewConcept({ problem }: { problem: "name" | "taken" | undefined }) {
  return (
    <section aria-labelledby="new-concept">
      <h2 id="new-concept">{m.concept_new()}</h2>
      <Form method="post" className="sheet">
        {problem !== undefined && (
          <p className="problem" role="alert">
            {problem === "taken" ? m.concept_problem_taken() : m.concept_problem_name()}
          </p>
        )}
        <label htmlFor="concept-name">{m.concept_name()}</label>
        <input id="concept-name" name="name" className="field" maxLength={200} required dir="auto" />
        <label htmlFor="concept-description">{m.concept_description()}</label>
        <input id="concept-description" name="description" className="field" maxLength={2_000} dir="auto" />
        <div className="sheet-actions">
          <button className="button-primary" name="intent" value="add">
            {m.concept_add()}
          </button>
        </div>
      </Form>
    </section>
  );
}
