import { type ReactNode, useId } from "react";
import {
  type AnswerPolicy,
  answerPolicies,
  type AnswerRules,
  isGranted,
  STRICTEST_POLICY,
} from "#app/guide/answer-policy.ts";
import { m } from "#app/paraglide/messages.js";

type Answers = AnswerPolicy["answers"];

type Props = {
  /** What the fields are called: `answers`, and the number of tries behind it. */
  names: { answers: string; tries: string };
  legend: string;
  /** Chosen to begin with, or as it was entered, also where it is no policy; undefined: none of these. */
  policy: { answers: string; tries: number | string } | undefined;
  /** What may be chosen here is theirs to say; undefined: all of it. */
  rules?: AnswerRules;
  /** A further choice, before the others. */
  children?: ReactNode;
};

const labels: Record<Answers, () => string> = {
  hints: m.answers_hints,
  tries: m.answers_tries,
  open: m.answers_open,
};
const meanings: Record<Answers, () => string> = {
  hints: m.answers_hints_means,
  tries: m.answers_tries_means,
  open: m.answers_open_means,
};

/** The ways to give away more or less, each with what it means to a learner. */
export function AnswerChoices({ names, legend, policy, rules, children }: Props) {
  const id = useId();
  // The most tries are the strictest: where even these are not granted, no number is.
  const offered = (answers: Answers) => rules === undefined || isGranted(rules, { answers, tries: 20 });
  return (
    <fieldset className="meaning-choices">
      <legend>{legend}</legend>
      {children}
      {answerPolicies.map((answers) => (
        <div key={answers} className="meaning-choice">
          <label className="choice">
            <input
              type="radio"
              name={names.answers}
              value={answers}
              defaultChecked={policy?.answers === answers}
              disabled={!offered(answers)}
              aria-describedby={`${id}${answers}`}
              required
            />
            {labels[answers]()}
          </label>
          <div id={`${id}${answers}`} className="field-note">
            {meanings[answers]()}
            {!offered(answers) && <> {m.answers_not_granted()}</>}
          </div>
          {answers === "tries" && offered("tries") && (
            <label className="choice-detail">
              {m.answers_tries_number()}
              <input
                name={names.tries}
                type="number"
                min={1}
                max={20}
                defaultValue={policy?.answers === "tries" ? policy.tries : STRICTEST_POLICY.tries}
              />
            </label>
          )}
        </div>
      ))}
    </fieldset>
  );
}
