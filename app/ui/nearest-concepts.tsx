import { m } from "#app/paraglide/messages.js";
import { SuggestedQuestion } from "./suggested-question.tsx";

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
            <SuggestedQuestion question={m.suggest_what_is({ concept: name })} onPick={onPick}>
              {name}
            </SuggestedQuestion>
          </li>
        ))}
      </ul>
    </div>
  );
}
