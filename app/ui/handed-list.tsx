import { Form, Link } from "react-router";
import type { InstructorQuestion, InstructorQuestionState } from "#app/guide/instructor-question.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";

type Props = {
  questions: readonly InstructorQuestion[];
  /** The page's address. */
  page: string;
  next: string | undefined;
  isFirst: boolean;
};

const states: Record<InstructorQuestionState, () => string> = {
  open: m.handed_open,
  answered: m.handed_answered,
  closed: m.handed_closed,
};

/** What a learner handed over, newest first, each with its answer. */
export function HandedList({ questions, page, next, isFirst }: Props) {
  return (
    <section aria-labelledby="handed-list">
      <h2 id="handed-list">{m.handed_list()}</h2>
      {questions.length === 0 && <p className="empty">{m.handed_none()}</p>}
      <ul className="handed">
        {questions.map(({ id, question, reply, answer, state, createdAt }) => (
          <li key={id}>
            <p className="cell-note">
              <strong>{states[state]()}</strong> · <Moment at={createdAt} />
            </p>
            <p dir="auto" className="handed-words">
              {question}
            </p>
            {reply !== undefined && <p className="cell-note">{m.handed_with_reply()}</p>}
            {answer !== undefined && (
              <blockquote className="handed-answer">
                <p className="cell-note">{m.handed_answer()}</p>
                <p dir="auto" className="handed-words">
                  {answer}
                </p>
              </blockquote>
            )}
            <Form method="post" action={page} className="row-actions" preventScrollReset>
              {state === "answered" && (
                <button className="button" name="read" value={id}>
                  {m.handed_read()}
                </button>
              )}
              <details className="confirm">
                <summary className="button button-quiet">
                  {state === "open" ? m.handed_withdraw() : m.handed_delete()}
                </summary>
                <p>{answer === undefined ? m.handed_withdraw_question() : m.handed_delete_question()}</p>
                <button className="button" name="withdraw" value={id}>
                  {state === "open" ? m.handed_withdraw_sure() : m.handed_delete_sure()}
                </button>
              </details>
            </Form>
          </li>
        ))}
      </ul>
      {(!isFirst || next !== undefined) && (
        <nav className="pager" aria-label={m.handed_pages()}>
          {!isFirst && <Link to={page}>{m.people_first_page()}</Link>}
          {next !== undefined && <Link to={`${page}?before=${next}`}>{m.people_next_page()}</Link>}
        </nav>
      )}
    </section>
  );
}
