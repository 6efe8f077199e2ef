import type { Message } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";
import { LearnerQuestion } from "./learner-question.tsx";
import { ReplyParts } from "./reply-parts.tsx";

type Props = { messages: readonly Message[]; onPick: (question: string) => void };

/** The finished messages. A log, so that a screen reader hears each new one once, and whole. */
export function MessageList({ messages, onPick }: Props) {
  return (
    <div role="log" aria-label={m.messages_label()} className="messages">
      {messages.map((message) =>
        message.role === "user" ? (
          <LearnerQuestion key={message.id} text={message.parts[0]?.type === "text" ? message.parts[0].text : ""} />
        ) : (
          <article key={message.id} className="reply" aria-label={m.reply_label()}>
            <ReplyParts parts={message.parts} onPick={onPick} />
          </article>
        ),
      )}
    </div>
  );
}
