import { Link } from "react-router";
import type { CourseInsightPage } from "#app/learner/course-insight.ts";
import { m } from "#app/paraglide/messages.js";
import { percent } from "../share-bar.tsx";
import { TableFrame } from "../table-frame.tsx";

type Props = Pick<CourseInsightPage, "questions" | "asked"> & {
  page: string;
  /** The address of the page on which so many come before. */
  pageOf: (before: number) => string;
};

/** Which questions mislead, and where the hints are not enough. */
export function QuestionInsights({ questions, asked: { all, before }, page, pageOf }: Props) {
  const last = before + questions.length;
  return (
    <section>
      <h2 id="questions-go">{m.insight_questions()}</h2>
      <TableFrame labelledBy="questions-go">
        <thead>
          <tr>
            <th scope="col">{m.question_prompt()}</th>
            <th scope="col">{m.concept_name()}</th>
            <th scope="col" className="number">
              {m.insight_right()}
            </th>
            <th scope="col" className="number">
              {m.insight_usual()}
            </th>
            <th scope="col" className="number">
              {m.insight_beyond_hints()}
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ id, prompt, concept, hints, group }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`${page}/questions/${id}`} dir="auto">
                  {prompt}
                </Link>
                {group?.misleads === true && <span className="cell-note">{m.insight_misleads()}</span>}
                {group?.mostWrong !== undefined && (
                  <span className="cell-note">
                    {m.insight_most_wrong({
                      option: group.mostWrong.option,
                      count: group.mostWrong.learners,
                      learners: group.learners,
                    })}
                  </span>
                )}
              </th>
              <td dir="auto">{concept}</td>
              {group === undefined ? (
                <td colSpan={3}>{m.insight_too_few()}</td>
              ) : (
                <>
                  <td className="number">{percent(group.right)}</td>
                  <td className="number">{percent(group.usual)}</td>
                  <td className="number">{hints === 0 ? m.insight_no_hints() : percent(group.beyondHints)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {(before > 0 || last < all) && (
        <>
          {questions.length > 0 && (
            <p className="field-note">{m.insight_questions_shown({ first: before + 1, last, all })}</p>
          )}
          <nav className="pager" aria-label={m.insight_question_pages()}>
            {before > 0 && <Link to={pageOf(0)}>{m.people_first_page()}</Link>}
            {last < all && <Link to={pageOf(last)}>{m.people_next_page()}</Link>}
          </nav>
        </>
      )}
    </section>
  );
}
