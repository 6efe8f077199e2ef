import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { SuggestedQuestion } from "./suggested-question.tsx";

type Props = {
  learnerName: string | undefined;
  /** What the link of this launch is about. */
  about: string | undefined;
  suggestions: readonly { id: string; name: string }[];
  /** The course has no material yet. @property course where to add some, for who may */
  empty: { course: string | undefined } | undefined;
  onPick: (question: string) => void;
};

/** Ways to begin, one for each concept that is offered. */
const beginnings = [m.suggest_about, m.suggest_matters, m.suggest_begin];

/** What one may ask here, before anything was asked. */
export function EmptyConversation({ learnerName, about, suggestions, empty, onPick }: Props) {
  return (
    <section className="welcome">
      <h2>{learnerName ? m.welcome_named({ name: learnerName }) : m.welcome()}</h2>
      {about !== undefined && <p className="welcome-about">{m.opened_concept({ concept: about })}</p>}
      {empty?.course === undefined ? (
        <p>{empty ? m.welcome_without_material() : m.welcome_lead()}</p>
      ) : (
        <p>
          {m.welcome_to_add_material()} <Link to={`${empty.course}/material/new`}>{m.material_add()}</Link>
        </p>
      )}
      {suggestions.length > 0 && (
        <ul className="suggestions">
          {suggestions.map(({ id, name }, index) => (
            <li key={id}>
              <SuggestedQuestion
                question={(beginnings[index % beginnings.length] ?? m.suggest_about)({ concept: name })}
                onPick={onPick}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
