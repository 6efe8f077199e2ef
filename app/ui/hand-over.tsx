import type { Ref } from "react";
import { m } from "#app/paraglide/messages.js";
import type { SignedAnswer } from "#app/tenancy/placing.ts";

/** The form that goes on to the LMS, by itself or by its button. The field is called as Deep Linking 2.0 §4.5 says. */
export function HandOver({ returnUrl, jwt, ref }: SignedAnswer & { ref?: Ref<HTMLFormElement> }) {
  return (
    <form method="post" action={returnUrl} className="hand-over" ref={ref}>
      <h1 id="page-title">{m.place_handing_title()}</h1>
      <p>{m.place_handing_text()}</p>
      <input type="hidden" name="JWT" value={jwt} />
      <button type="submit" className="button-primary">
        {m.place_handing_button()}
      </button>
    </form>
  );
}
