import { Form } from "react-router";
import type { Suggestion } from "#app/knowledge/suggest-concepts.ts";
import { m } from "#app/paraglide/messages.js";

/** What the material's headings and terms suggest; each is taken or declined, and a declined one does not come again. */
export function ConceptSuggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{m.suggestions_title()}</h2>
      {suggestions.length === 0 ? (
        <p className="empty">{m.suggestions_none()}</p>
      ) : (
        <ul className="suggestion-list">
          {suggestions.map(({ name, origin, passages }) => (
            <li key={name}>
              <span>
                <bdi>{name}</bdi>{" "}
                <span className="cell-note">
                  {origin === "heading" ? m.suggestion_from_heading() : m.suggestion_from_term()} ·{" "}
                  {m.course_passages({ count: passages.length })}
                </span>
              </span>
              <Form method="post" className="row-actions">
                <input type="hidden" name="name" value={name} />
                <button
                  className="button"
                  name="intent"
                  value="accept"
                  aria-label={m.suggestion_accept_named({ name })}
                >
                  {m.suggestion_accept()}
                </button>
                <button
                  className="button button-quiet"
                  name="intent"
                  value="decline"
                  aria-label={m.suggestion_decline_named({ name })}
                >
                  {m.suggestion_decline()}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
