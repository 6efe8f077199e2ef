import { Form, Link } from "react-router";
import type { Practisable } from "#app/knowledge/placeable.ts";
import type { PracticeSet } from "#app/knowledge/practice-set.ts";
import { m } from "#app/paraglide/messages.js";

type Props = { sets: readonly PracticeSet[]; practisables: readonly Practisable[]; practice: string };

/** The course's practice sets, each with what can be done to it. @param practice the address of sets as learners see them */
export function SetList({ sets, practisables, practice }: Props) {
  const questions = new Map(practisables.map((concept) => [concept.id, concept.questions]));
  if (sets.length === 0) return <p className="empty">{m.sets_none()}</p>;
  return (
    <ul className="sets">
      {sets.map((set) => (
        <li key={set.id}>
          <h2>
            <Link to={`${practice}/${encodeURIComponent(set.id)}`} dir="auto">
              {set.title}
            </Link>
          </h2>
          <p className="cell-note">
            <bdi>{set.concepts.map(({ name }) => name).join(" · ")}</bdi>
            {" · "}
            {m.practice_questions({ count: set.concepts.reduce((sum, { id }) => sum + (questions.get(id) ?? 0), 0) })}
          </p>
          <p>{set.reports ? m.sets_reported() : m.sets_not_reported()}</p>
          <Form method="post" className="row-actions">
            <input type="hidden" name="set" value={set.id} />
            <button className="button" name="intent" value={set.reports ? "silence" : "report"}>
              {set.reports ? m.sets_silence() : m.sets_report()}
            </button>
            <details className="confirm">
              <summary className="button button-quiet">{m.sets_remove()}</summary>
              <p>{m.sets_remove_question()}</p>
              <button className="button" name="intent" value="remove">
                {m.sets_remove_now({ title: set.title })}
              </button>
            </details>
          </Form>
        </li>
      ))}
    </ul>
  );
}
