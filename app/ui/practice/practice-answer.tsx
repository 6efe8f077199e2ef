import type { GivenAnswer } from "#app/knowledge/grade-answer.ts";
import type { ShownQuestion } from "#app/learner/practising.ts";
import { m } from "#app/paraglide/messages.js";

type Props = { question: ShownQuestion; given: GivenAnswer | undefined; isOver: boolean };

/** A question, and the fields in which it is answered. @param isOver it was answered rightly: what stands there stays */
export function PracticeAnswer({ question, given, isOver }: Props) {
  if (question.kind === "choice") {
    const chosen = given !== undefined && "options" in given ? given.options : [];
    return (
      <fieldset className="practice-question" disabled={isOver}>
        <legend className="reply-voice" dir="auto">
          {question.prompt}
        </legend>
        {question.options.map((option, at) => (
          <label key={option} className="choice">
            <input
              type={question.isOneRight ? "radio" : "checkbox"}
              name="option"
              value={at}
              defaultChecked={chosen.includes(at)}
            />
            <span dir="auto">{option}</span>
          </label>
        ))}
        {!question.isOneRight && <p className="field-note">{m.practice_several()}</p>}
      </fieldset>
    );
  }
  const unit = question.kind === "numeric" ? question.unit : "";
  return (
    <div className="practice-question">
      <label htmlFor="practice-text" className="reply-voice" dir="auto">
        {question.prompt}
      </label>
      <div className="practice-field">
        <input
          id="practice-text"
          name="text"
          className="field"
          inputMode={question.kind === "numeric" ? "text" : undefined}
          autoComplete="off"
          defaultValue={given !== undefined && "text" in given ? given.text : ""}
          readOnly={isOver}
          maxLength={400}
          dir="auto"
        />
        {unit !== "" && <span className="practice-unit">{m.practice_unit({ unit })}</span>}
      </div>
    </div>
  );
}
