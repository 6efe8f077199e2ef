import type { Message, Part } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";
import { AskInstructor } from "./ask-instructor.tsx";
import { LearnerQuestion } from "./learner-question.tsx";
import { ReplyParts } from "./reply-parts.tsx";

type Props = {
  launch: string;
  conversationId: string;
  messages: readonly Message[];
  /** Whether a reply is being made: then nothing else can be asked. */
  busy: boolean;
  onPick: (question: string) => void;
};

/** The finished messages. A log, so that a screen reader hears each new one once, and whole. */
export function MessageList({ launch, conversationId, messages, busy, onPick }: Props) {
  return (
    <div role="log" aria-label={m.messages_label()} className="messages">
      {messages.map((message, index) =>
        message.role === "user" ? (
          <LearnerQuestion key={message.id} text={textOf(message)} />
        ) : (
          <article key={message.id} className="reply" aria-label={m.reply_label()}>
            <ReplyParts parts={message.parts} onPick={onPick} />
            {index === messages.length - 1 && !busy && (
              <p className="reply-acts">
                {canBeBetter(message.parts) && (
                  <button
                    type="button"
                    className="button button-quiet reply-again"
                    onClick={() => onPick(textOf(messages[index - 1]))}
                  >
                    {m.reply_again()}
                  </button>
                )}
                <AskInstructor {...{ launch, conversationId }} replyId={message.id} />
              </p>
            )}
          </article>
        ),
      )}
    </div>
  );
}

/** A reply that a model should have given and did not, or not to its end. */
function canBeBetter(parts: readonly Part[]): boolean {
  return parts.some((part) => part.type === "data-notice" && part.data.reason !== "redacted");
}

function textOf(message: Message | undefined): string {
  const [first] = message?.parts ?? [];
  return first?.type === "text" ? first.text : "";
}
