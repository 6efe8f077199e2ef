import { Form, Link } from "react-router";
import type { ModelAnswer } from "#app/learner/model-answer.ts";
import { m } from "#app/paraglide/messages.js";

type Props = {
  answer: ModelAnswer;
  /** Whose model it is: a yes is for them alone. */
  host: string | undefined;
  /** The address of their conversations. */
  talks: string;
};

/** Whether an AI model may be told the learner's questions; after a no, the way to delete what came of it before. */
export function ModelConsent({ answer, host = "", talks }: Props) {
  return (
    <Form method="post" className="profile-choice" aria-labelledby="model-consent">
      <h3 id="model-consent">{m.privacy_model()}</h3>
      <p className="field-note">{standing(answer, host)}</p>
      {answer === "no" && (
        <p>
          {m.privacy_model_worded()} <Link to={talks}>{m.privacy_model_delete()}</Link>
        </p>
      )}
      <input type="hidden" name="host" value={host} />
      <div className="row-actions">
        {answer !== "yes" && (
          <button className="button" name="intent" value="model">
            {m.privacy_model_yes()}
          </button>
        )}
        {answer !== "no" && (
          <button className="button" name="intent" value="model-not">
            {answer === "yes" ? m.privacy_take_back() : m.privacy_no()}
          </button>
        )}
      </div>
    </Form>
  );
}

function standing(answer: ModelAnswer, host: string): string {
  switch (answer) {
    case "yes":
      return m.privacy_allowed();
    case "no":
      return m.privacy_refused();
    case "unasked":
      return m.privacy_unasked();
    case "anew":
      return m.privacy_model_anew({ host });
  }
}
