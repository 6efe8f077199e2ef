import type { SubmitEvent } from "react";
import { m } from "#app/paraglide/messages.js";
import { focusComposer } from "./composer.tsx";

type Props = {
  /** Where questions of this conversation are sent. */
  action: string;
  /** The new question's, for when it is sent without our script. */
  newId: string;
  question: { id: string; text: string };
  onAgain: () => void;
};

/** Asks the last question again, in its place: a new reply instead of the one that is there. */
export function ReplyAgain({ action, newId, question, onAgain }: Props) {
  function again(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onAgain();
    focusComposer();
  }

  return (
    <form method="post" action={action} onSubmit={again}>
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="replaces" value={question.id} />
      <input type="hidden" name="text" value={question.text} />
      <button type="submit" className="reply-act">
        {m.reply_again()}
      </button>
    </form>
  );
}
