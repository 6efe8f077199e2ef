import { Form } from "react-router";
import { LONGEST_ANSWER, type LearnersQuestion } from "#app/guide/instructor-question.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";

/** A question that a learner handed over, with the form to answer it. */
export function LearnersQuestionItem({ asked }: { asked: LearnersQuestion }) {
  const { id, question, reply, answer, state, createdAt, learnerName, isPreview } = asked;
  return (
    <li>
      <p className="cell-note">
        <strong>{learnerName === undefined ? m.asked_nameless() : <bdi>{learnerName}</bdi>}</strong>
        {isPreview && ` · ${m.asked_preview()}`} · <Moment at={createdAt} />
      </p>
      <p dir="auto" className="handed-words">
        {question}
      </p>
      {reply !== undefined && (
        <details>
          <summary>{m.asked_reply()}</summary>
          <blockquote dir="auto" className="handed-words">
            {reply}
          </blockquote>
        </details>
      )}
      <Form method="post" className="form" preventScrollReset>
        <input type="hidden" name="id" value={id} />
        <label htmlFor={`answer-${id}`}>{m.asked_answer()}</label>
        <textarea
          id={`answer-${id}`}
          name="answer"
          rows={3}
          maxLength={LONGEST_ANSWER}
          dir="auto"
          defaultValue={answer}
        />
        <p className="row-actions">
          <button className="button" name="do" value="answer">
            {answer === undefined ? m.asked_send() : m.asked_send_again()}
          </button>
          <button className="button button-quiet" name="do" value={state === "closed" ? "reopen" : "close"}>
            {state === "closed" ? m.asked_reopen() : m.asked_close()}
          </button>
        </p>
      </Form>
    </li>
  );
}
