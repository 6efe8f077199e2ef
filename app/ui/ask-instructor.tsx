import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Props = { launch: string; conversationId: string; replyId: string };

/** Leads to where a question, with the reply that did not help enough, is handed over to those who teach. */
export function AskInstructor({ launch, conversationId, replyId }: Props) {
  const about = new URLSearchParams({ talk: conversationId, reply: replyId });
  return (
    <Link to={`/l/${launch}/instructor?${about.toString()}`} className="reply-act">
      {m.handed_ask()}
    </Link>
  );
}
