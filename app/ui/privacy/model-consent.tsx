import { Form, Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = {
  /** undefined: not asked yet */
  allowsModel: boolean | undefined;
  /** The address of their conversations. */
  talks: string;
};

/** Whether an AI model may be told the learner's questions; after a no, the way to delete what came of it before. */
export function ModelConsent({ allowsModel, talks }: Props) {
  return (
    <Form method="post" className="profile-choice" aria-labelledby="model-consent">
      <h3 id="model-consent">{m.privacy_model()}</h3>
      <p className="field-note">{standing(allowsModel)}</p>
      {allowsModel === false && (
        <p>
          {m.privacy_model_worded()} <Link to={talks}>{m.privacy_model_delete()}</Link>
        </p>
      )}
      <div className="row-actions">
        {allowsModel !== true && (
          <button className="button" name="intent" value="model">
            {m.privacy_model_yes()}
          </button>
        )}
        {allowsModel !== false && (
          <button className="button" name="intent" value="model-not">
            {allowsModel === true ? m.privacy_take_back() : m.privacy_no()}
          </button>
        )}
      </div>
    </Form>
  );
}

function standing(isAllowed: boolean | undefined): string {
  if (isAllowed === undefined) return m.privacy_unasked();
  return isAllowed ? m.privacy_allowed() : m.privacy_refused();
}
