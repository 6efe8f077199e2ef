import { Form } from "react-router";
import type { OwnAnswer } from "#app/learner/own-learning.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";

/**
 * The answers that are kept, newest first; each can be said to be wrong about oneself.
 * @param answers undefined while nobody can tell
 */
export function AnswerList({ answers }: { answers: readonly OwnAnswer[] | undefined }) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{m.learning_answers()}</h2>
      {answers === undefined ? (
        <p className="empty">{m.learning_answers_away()}</p>
      ) : answers.length === 0 ? (
        <p className="empty">{m.learning_answers_none()}</p>
      ) : (
        <>
          <p className="page-lead">{m.learning_answers_lead()}</p>
          <ol className="answers">
            {answers.map((answer) => (
              <li key={answer.id}>
                <Answer {...answer} />
              </li>
            ))}
          </ol>
          <details className="confirm">
            <summary className="button button-quiet">{m.learning_anew()}</summary>
            <p>{m.learning_anew_question()}</p>
            <Form method="post">
              <button className="button" name="intent" value="anew">
                {m.learning_anew_sure()}
              </button>
            </Form>
          </details>
        </>
      )}
    </section>
  );
}

function Answer({ id, concept, question, isRight, wasTold, hints, counts, contested, at }: OwnAnswer) {
  return (
    <>
      <p dir="auto">{question ?? m.learning_question_gone()}</p>
      <p className="cell-note">
        {wasTold ? m.learning_was_told() : isRight ? m.learning_was_right() : m.learning_was_wrong()}
        {hints > 0 && ` · ${m.learning_hints({ count: hints })}`}
        {concept !== undefined && ` · ${concept}`}
        {" · "}
        <Moment at={at} />
        {!counts && !wasTold && ` · ${contested ? m.learning_contested() : m.learning_later_try()}`}
      </p>
      {counts && (
        <Form method="post">
          <input type="hidden" name="answer" value={id} />
          <button className="button button-quiet" name="intent" value="contest">
            {m.learning_contest()}
          </button>
        </Form>
      )}
    </>
  );
}
