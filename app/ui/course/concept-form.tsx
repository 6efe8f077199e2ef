import { Form, Link } from "react-router";
import type { Concept } from "#app/knowledge/concept.ts";
import type { PassageInSection } from "#app/knowledge/passage.ts";
import { m } from "#app/paraglide/messages.js";

type Props = {
  concept: Concept;
  others: readonly Concept[];
  taught: readonly PassageInSection[];
  /** How many passages of hidden material teach it, too. */
  hidden: number;
  problem: "name" | "passages" | "cycle" | undefined;
  cycle: readonly string[] | undefined;
  back: string;
};

/** What a concept is and where it stands. Passages are named by their numbers, as the course shows them. */
export function ConceptForm({ concept, others, taught, hidden, problem, cycle, back }: Props) {
  return (
    <Form method="post" className="sheet">
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem === "name" && m.concept_problem_name()}
          {problem === "passages" && m.concept_problem_passages()}
          {problem === "cycle" && m.concept_problem_cycle({ path: (cycle ?? []).join(" → ") })}
        </p>
      )}
      <label htmlFor="concept-name">{m.concept_name()}</label>
      <input
        id="concept-name"
        name="name"
        className="field"
        defaultValue={concept.name}
        maxLength={200}
        required
        dir="auto"
      />
      <label htmlFor="concept-description">{m.concept_description()}</label>
      <textarea
        id="concept-description"
        name="description"
        className="field field-text field-short"
        defaultValue={concept.description}
        maxLength={2_000}
        rows={2}
        dir="auto"
      />
      <label htmlFor="concept-passages">{m.concept_taught_by()}</label>
      <p className="field-note" id="concept-passages-note">
        {m.concept_taught_note()}
      </p>
      <input
        id="concept-passages"
        name="passages"
        className="field"
        defaultValue={taught.map(({ label }) => label).join(", ")}
        aria-describedby="concept-passages-note"
      />
      {taught.length > 0 && (
        <ul className="field-note">
          {taught.map(({ id, label, heading }) => (
            <li key={id}>
              §{label} · <bdi>{heading}</bdi>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="field-note">{m.concept_taught_hidden({ count: hidden })}</p>}
      {others.length > 0 && (
        <fieldset>
          <legend>{m.concept_prerequisites()}</legend>
          <div className="check-list">
            {others.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  name="prerequisite"
                  value={name}
                  defaultChecked={concept.prerequisites.includes(id)}
                />{" "}
                <bdi>{name}</bdi>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="sheet-actions">
        <button className="button-primary" name="intent" value="save">
          {m.concept_save()}
        </button>
        <Link className="button button-quiet" to={back}>
          {m.cancel()}
        </Link>
        <details className="confirm">
          <summary className="button button-quiet">{m.material_delete()}</summary>
          <p>{m.concept_delete_question()}</p>
          <button className="button" name="intent" value="delete">
            {m.material_delete_now({ title: concept.name })}
          </button>
        </details>
      </div>
    </Form>
  );
}
