import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = { mayObserve: boolean | undefined; wantsOffers: boolean };

/** Whether difficulties may be noticed by what the learner does, and whether help is offered unasked. */
export function HelpChoice({ mayObserve, wantsOffers }: Props) {
  return (
    <Form method="post" className="profile-choice" aria-labelledby="help-choice">
      <h2 id="help-choice">{m.help_choice()}</h2>
      <p>{m.help_choice_text()}</p>
      <p className="field-note">{m.help_choice_who()}</p>
      <div className="row-actions">
        {mayObserve !== true && (
          <button className="button" name="intent" value="observe">
            {m.help_choice_allow()}
          </button>
        )}
        {mayObserve !== false && (
          <button className="button" name="intent" value="observe-not">
            {mayObserve === true ? m.help_choice_take_back() : m.learning_forbid()}
          </button>
        )}
      </div>
      <p>{wantsOffers ? m.help_offers_on() : m.help_offers_off()}</p>
      <div className="row-actions">
        <button className="button button-quiet" name="intent" value={wantsOffers ? "offers-not" : "offers"}>
          {wantsOffers ? m.help_mute_for_good() : m.help_offers_again()}
        </button>
      </div>
    </Form>
  );
}
