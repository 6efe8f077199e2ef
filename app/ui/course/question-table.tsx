import { Link } from "react-router";
import type { Concept } from "#app/knowledge/concept.ts";
import type { QuestionOutline } from "#app/knowledge/course-question.ts";
import { m } from "#app/paraglide/messages.js";
import { TableFrame } from "../table-frame.tsx";

type Props = {
  questions: readonly QuestionOutline[];
  concepts: readonly Concept[];
  page: string;
  /** Where a new one is about this. */
  concept?: string;
};

export const kindNames: Record<QuestionOutline["kind"], () => string> = {
  choice: m.question_choice,
  numeric: m.question_numeric,
  short: m.question_short,
};

/** What the course asks, with how much help stands behind each question. */
export function QuestionTable({ questions, concepts, page, concept }: Props) {
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  const suffix = concept === undefined ? "" : `&concept=${concept}`;
  return (
    <section>
      <h2 id="questions">{m.questions_title()}</h2>
      <p className="row-actions">
        {(["choice", "numeric", "short"] as const).map((kind) => (
          <Link key={kind} className="button" to={`${page}/new?kind=${kind}${suffix}`}>
            {m.question_new_of({ kind: kindNames[kind]() })}
          </Link>
        ))}
      </p>
      {questions.length === 0 ? (
        <p className="empty">{m.questions_none()}</p>
      ) : (
        <TableFrame labelledBy="questions">
          <thead>
            <tr>
              <th scope="col">{m.question_prompt()}</th>
              <th scope="col">{m.concept_name()}</th>
              <th scope="col">{m.question_kind()}</th>
              <th scope="col" className="number">
                {m.question_hints()}
              </th>
              <th scope="col">{m.question_solution()}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr key={question.id}>
                <th scope="row">
                  <Link to={`${page}/${question.id}`} dir="auto">
                    {question.prompt}
                  </Link>
                </th>
                <td dir="auto">{names.get(question.concept)}</td>
                <td>{kindNames[question.kind]()}</td>
                <td className="number">{question.hints}</td>
                <td>{question.isSolved ? m.question_has_solution() : "–"}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
