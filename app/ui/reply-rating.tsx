import type { ReplyRating as Rating } from "#app/guide/reply-rating.ts";
import { m } from "#app/paraglide/messages.js";
import { RatingReasons, reasonWords } from "./rating-reasons.tsx";
import { Thumb } from "./thumb.tsx";
import { type RatingProblem, useRating } from "./use-rating.ts";

type Props = {
  /** Where it is sent. */
  action: string;
  messageId: string;
  given: Rating | undefined;
  /** Whether it was just said without our script that it did not help: then why is asked. */
  isAsked: boolean;
};

const problems: Record<RatingProblem, () => string> = {
  record: m.rating_problem_record,
  form: m.rating_problem_form,
  unreachable: m.rating_problem_unreachable,
};

/** Whether a reply helped: two buttons, of which one may be pressed. Pressed again, it is taken back. A plain form. */
export function ReplyRating({ action, messageId, given, isAsked }: Props) {
  const { rating, isTold, problem, busy, send } = useRating(given);
  const button = (isHelpful: boolean) => {
    const isPressed = rating?.isHelpful === isHelpful;
    return (
      <button
        type="submit"
        name="helpful"
        value={isPressed ? "" : isHelpful ? "yes" : "no"}
        aria-pressed={isPressed}
        aria-disabled={busy || undefined}
        className="rating-button"
        title={isHelpful ? m.rating_helpful() : m.rating_not_helpful()}
      >
        <Thumb isUp={isHelpful} />
        <span className="visually-hidden">{isHelpful ? m.rating_helpful() : m.rating_not_helpful()}</span>
      </button>
    );
  };
  return (
    <div className="reply-rating" id={messageId}>
      <form method="post" action={action} onSubmit={send}>
        <input type="hidden" name="message" value={messageId} />
        <fieldset aria-label={m.rating_question()} className="rating-buttons">
          {button(true)}
          {button(false)}
        </fieldset>
      </form>
      {rating?.isHelpful === false && (
        <details open={isTold || isAsked} className="rating-why">
          <summary>{rating.reason === undefined ? m.rating_why() : reasonWords[rating.reason]()}</summary>
          <RatingReasons {...{ action, messageId, rating, busy }} onSend={send} />
        </details>
      )}
      <output className="rating-said">
        {isTold && (rating === undefined ? m.rating_taken_back() : m.rating_thanks())}
      </output>
      {problem && (
        <p role="alert" className="problem">
          {problems[problem]()}
        </p>
      )}
    </div>
  );
}
