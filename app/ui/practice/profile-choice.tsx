import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** Whether a profile may be kept, said before anything is. @param mayProfile undefined: not asked yet */
export function ProfileChoice({ mayProfile }: { mayProfile: boolean | undefined }) {
  return (
    <Form method="post" className="profile-choice" aria-labelledby="profile-choice">
      <h2 id="profile-choice">{mayProfile === true ? m.learning_chosen() : m.learning_choice()}</h2>
      <p>{m.learning_choice_text()}</p>
      <p className="field-note">{m.learning_choice_who()}</p>
      <div className="row-actions">
        {mayProfile !== true && (
          <button className="button" name="intent" value="allow">
            {m.learning_allow()}
          </button>
        )}
        {mayProfile !== false && (
          <button className="button" name="intent" value="forbid">
            {mayProfile === true ? m.learning_take_back() : m.learning_forbid()}
          </button>
        )}
      </div>
      {mayProfile === false && <p>{m.learning_forbidden()}</p>}
    </Form>
  );
}
