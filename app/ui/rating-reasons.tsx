import type { SubmitEvent } from "react";
import { LONGEST_NOTE } from "#app/guide/note-length.ts";
import type { RatingReason, ReplyRating } from "#app/guide/reply-rating.ts";
import { m } from "#app/paraglide/messages.js";

type Props = {
  action: string;
  messageId: string;
  rating: ReplyRating;
  busy: boolean;
  onSend: (event: SubmitEvent<HTMLFormElement>) => void;
};

export const reasonWords: Record<RatingReason, () => string> = {
  wrong: m.rating_wrong,
  "off-course": m.rating_off_course,
  "too-much": m.rating_too_much,
  "too-little": m.rating_too_little,
  unclear: m.rating_unclear,
  other: m.rating_other,
};

/** Why a reply did not help: one of a few reasons, and a few words, if one likes. Says who sees it. */
export function RatingReasons({ action, messageId, rating, busy, onSend }: Props) {
  const note = `note-${messageId}`;
  return (
    <form method="post" action={action} onSubmit={onSend} className="rating-reasons">
      <input type="hidden" name="message" value={messageId} />
      <input type="hidden" name="helpful" value="no" />
      <fieldset>
        <legend>{m.rating_why_legend()}</legend>
        {Object.entries(reasonWords).map(([reason, words]) => (
          <label key={reason} className="choice">
            <input type="radio" name="reason" value={reason} required defaultChecked={rating.reason === reason} />
            {words()}
          </label>
        ))}
      </fieldset>
      <label htmlFor={note}>{m.rating_note()}</label>
      <textarea
        id={note}
        name="note"
        rows={2}
        maxLength={LONGEST_NOTE}
        dir="auto"
        defaultValue={rating.note}
        aria-describedby={`${note}-seen`}
      />
      <p id={`${note}-seen`} className="field-note">
        {m.rating_seen()}
      </p>
      <p>
        <button type="submit" className="button" aria-disabled={busy || undefined}>
          {m.rating_send()}
        </button>
      </p>
    </form>
  );
}
