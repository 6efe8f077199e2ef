import type { HelpKind } from "#app/struggle/choose-help.ts";
import type { HelpOffer } from "#app/struggle/help-offer.ts";
import { m } from "#app/paraglide/messages.js";
import { reasonOfHelp } from "./reason-of-help.ts";

const words: Record<HelpKind, (offer: HelpOffer) => { text: string; accept: string }> = {
  hint: ({ place }) =>
    place === "guide"
      ? { text: m.help_practise(), accept: m.help_practise_accept() }
      : { text: m.help_hint(), accept: m.help_hint_accept() },
  prerequisite: ({ prerequisite }) => ({
    text: m.help_prerequisite({ concept: prerequisite?.name ?? "" }),
    accept: m.help_prerequisite_accept({ concept: prerequisite?.name ?? "" }),
  }),
  example: () => ({ text: m.help_example(), accept: m.practice_solution() }),
  break: () => ({ text: m.help_break(), accept: m.help_break_accept() }),
  instructor: () => ({ text: m.help_instructor(), accept: m.handed_ask() }),
};

/** Help that is offered, calmly, with why: a part of a form, whose buttons answer it. */
export function HelpNotice({ offer }: { offer: HelpOffer }) {
  const { text, accept } = words[offer.kind](offer);
  return (
    <section className="help-notice" aria-label={m.help_title()}>
      <input type="hidden" name="offer" value={offer.id} />
      <input type="hidden" name="help" value={offer.kind} />
      <input type="hidden" name="concept" value={offer.concept ?? ""} />
      <input type="hidden" name="before" value={offer.prerequisite?.id ?? ""} />
      <p>{text}</p>
      <p className="field-note">{reasonOfHelp(offer)}</p>
      <div className="row-actions">
        <button className="button" name="intent" value="accepted" formNoValidate>
          {accept}
        </button>
        <button className="button button-quiet" name="intent" value="dismissed" formNoValidate>
          {m.help_dismiss()}
        </button>
        <details className="help-fewer">
          <summary>{m.help_fewer()}</summary>
          <button className="button button-quiet" name="intent" value="muted" formNoValidate>
            {m.help_mute()}
          </button>
          <button className="button button-quiet" name="intent" value="muted-for-good" formNoValidate>
            {m.help_mute_for_good()}
          </button>
        </details>
      </div>
    </section>
  );
}
