import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = { sharesStruggle: boolean | undefined; mayShare: boolean };

/** Whether those who teach may know by name what is difficult: said before anybody does. */
export function ShareChoice({ sharesStruggle, mayShare }: Props) {
  return (
    <Form method="post" className="profile-choice" aria-labelledby="share-choice">
      <h2 id="share-choice">{sharesStruggle === true && mayShare ? m.share_title_chosen() : m.share_title()}</h2>
      {mayShare ? (
        <>
          <p>{m.share_text()}</p>
          <p className="field-note">{m.share_who()}</p>
        </>
      ) : (
        <p>{m.share_never()}</p>
      )}
      <div className="row-actions">
        {mayShare && sharesStruggle !== true && (
          <button className="button" name="intent" value="share">
            {m.share_allow()}
          </button>
        )}
        {(sharesStruggle === true || (mayShare && sharesStruggle === undefined)) && (
          <button className="button" name="intent" value="share-not">
            {sharesStruggle === true ? m.share_take_back() : m.share_forbid()}
          </button>
        )}
      </div>
    </Form>
  );
}
