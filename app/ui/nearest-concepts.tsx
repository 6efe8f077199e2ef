import { m } from "#app/paraglide/messages.js";
import { SuggestedQuestion } from "./suggested-question.tsx";

type Props = {
  concepts: readonly { id: string; name: string }[];
  /** Whether anything of the question stands in the course: only then are these near to it. */
  related?: boolean | undefined;
  /** Whether they come before what was asked about: then an answer is not missing. */
  before?: boolean | undefined;
  onPick: (question: string) => void;
};

/** Nothing in the course answers: said plainly, with what the course does teach. Or what comes before, to begin with that. */
export function NearestConcepts({ concepts, related = true, before = false, onPick }: Props) {
  if (concepts.length === 0) return <p>{m.nothing_in_course()}</p>;
  return (
    <div className="nearest">
      <p>{before ? m.nearest_before() : related ? m.nothing_found() : m.nothing_related()}</p>
      <ul className="suggestions">
        {concepts.map(({ id, name }) => (
          <li key={id}>
            <SuggestedQuestion question={m.suggest_about({ concept: name })} onPick={onPick}>
              {name}
            </SuggestedQuestion>
          </li>
        ))}
      </ul>
    </div>
  );
}
