import { m } from "#app/paraglide/messages.js";

type Props = { concepts: readonly { id: string; name: string }[]; onPick: (question: string) => void };

/** Nothing in the course answers: said plainly, with the nearest that the course does teach. */
export function NearestConcepts({ concepts, onPick }: Props) {
  if (concepts.length === 0) return <p>{m.nothing_in_course()}</p>;
  return (
    <div className="nearest">
      <p>{m.nothing_found()}</p>
      <ul className="suggestions">
        {concepts.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="suggestion" onClick={() => onPick(m.suggest_what_is({ concept: name }))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
