import { Form, Link } from "react-router";
import type { Concept } from "#app/knowledge/concept.ts";
import { MOST_HINTS, MOST_OPTIONS, type QuestionDraft } from "#app/knowledge/course-question.ts";
import { m } from "#app/paraglide/messages.js";

type Problem = "prompt" | "options" | "correct" | "number" | "accepted" | "long";
type Props = {
  question: QuestionDraft;
  concept: string;
  concepts: readonly Concept[];
  problem: Problem | undefined;
  isNew: boolean;
  back: string;
};

const problems: Record<Problem, () => string> = {
  prompt: m.question_problem_prompt,
  options: m.question_problem_options,
  correct: m.question_problem_correct,
  number: m.question_problem_number,
  accepted: m.question_problem_accepted,
  long: m.question_problem_long,
};

/** A question as a plain form. Empty options and hints are left out. */
export function QuestionForm({ question, concept, concepts, problem, isNew, back }: Props) {
  return (
    <Form method="post" className="sheet">
      <input type="hidden" name="kind" value={question.kind} />
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problems[problem]()}
        </p>
      )}
      <label htmlFor="question-concept">{m.concept_name()}</label>
      <select id="question-concept" name="concept" className="field" defaultValue={concept}>
        {concepts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor="question-prompt">{m.question_prompt()}</label>
      <textarea
        id="question-prompt"
        name="prompt"
        className="field field-text field-short"
        defaultValue={question.prompt}
        rows={3}
        required
        dir="auto"
      />
      <Answer question={question} />
      <fieldset>
        <legend>{m.question_ladder()}</legend>
        <p className="field-note">{m.question_ladder_note()}</p>
        {Array.from({ length: MOST_HINTS }, (_, at) => (
          <div key={at} className="field-row">
            <label htmlFor={`hint${at}`}>{m.question_hint({ number: at + 1 })}</label>
            <textarea
              id={`hint${at}`}
              name={`hint${at}`}
              className="field"
              defaultValue={question.hints[at] ?? ""}
              rows={1}
              dir="auto"
            />
          </div>
        ))}
      </fieldset>
      <label htmlFor="question-solution">{m.question_solution()}</label>
      <textarea
        id="question-solution"
        name="solution"
        className="field field-text field-short"
        defaultValue={question.solution}
        rows={4}
        dir="auto"
      />
      <div className="sheet-actions">
        <button className="button-primary" name="intent" value="save">
          {m.question_save()}
        </button>
        <Link className="button button-quiet" to={back}>
          {m.cancel()}
        </Link>
        {!isNew && (
          <details className="confirm">
            <summary className="button button-quiet">{m.question_delete()}</summary>
            <p>{m.question_delete_question()}</p>
            <button className="button" name="intent" value="delete" formNoValidate>
              {m.question_delete_sure()}
            </button>
          </details>
        )}
      </div>
    </Form>
  );
}

function Answer({ question }: { question: QuestionDraft }) {
  switch (question.kind) {
    case "choice":
      return (
        <fieldset>
          <legend>{m.question_options()}</legend>
          <p className="field-note">{m.question_options_note()}</p>
          {Array.from({ length: MOST_OPTIONS }, (_, at) => (
            <div key={at} className="field-row">
              <input
                name={`option${at}`}
                className="field"
                aria-label={m.question_option({ number: at + 1 })}
                defaultValue={question.answer.options[at]?.text ?? ""}
                maxLength={400}
                dir="auto"
              />
              <label>
                <input
                  type="checkbox"
                  name={`correct${at}`}
                  defaultChecked={question.answer.options[at]?.correct ?? false}
                />
                {m.question_correct()}
              </label>
            </div>
          ))}
        </fieldset>
      );
    case "numeric": {
      const { value, tolerance, unit } = question.answer;
      return (
        <fieldset>
          <legend>{m.question_answer()}</legend>
          <div className="field-row">
            <label htmlFor="value">{m.question_value()}</label>
            <input
              id="value"
              name="value"
              className="field"
              inputMode="decimal"
              defaultValue={Number.isNaN(value) ? "" : value}
              required
            />
            <label htmlFor="tolerance">{m.question_tolerance()}</label>
            <input id="tolerance" name="tolerance" className="field" inputMode="decimal" defaultValue={tolerance} />
            <label htmlFor="unit">{m.question_unit()}</label>
            <input id="unit" name="unit" className="field" defaultValue={unit} maxLength={40} dir="auto" />
          </div>
        </fieldset>
      );
    }
    case "short":
      return (
        <>
          <label htmlFor="accepted">{m.question_accepted()}</label>
          <p className="field-note" id="accepted-note">
            {m.question_accepted_note()}
          </p>
          <textarea
            id="accepted"
            name="accepted"
            className="field field-text field-short"
            aria-describedby="accepted-note"
            defaultValue={question.answer.accepted.join("\n")}
            rows={3}
            dir="auto"
          />
        </>
      );
  }
}
