import { Link, useSearchParams } from "react-router";
import type { Message } from "#app/guide/conversation.ts";
import type { ReplyRating as Rating } from "#app/guide/reply-rating.ts";
import { m } from "#app/paraglide/messages.js";
import { AskInstructor } from "./ask-instructor.tsx";
import { LearnerQuestion } from "./learner-question.tsx";
import { QuestionEditing } from "./question-editing.tsx";
import { ReplyAgain } from "./reply-again.tsx";
import { ReplyRating } from "./reply-rating.tsx";
import { ReplyParts } from "./reply-parts.tsx";

type Props = {
  launch: string;
  conversationId: string;
  messages: readonly Message[];
  /** What was said of the replies, by their ids. */
  ratings: Readonly<Record<string, Rating>>;
  /** The next question's, for when it is sent without our script. */
  questionId: string;
  /** Whether a reply is being made, or a question waits: then nothing else can be asked. */
  busy: boolean;
  onPick: (question: string) => void;
  /** Asks in place of the last question. */
  onReplace: (questionId: string, text: string, isWritten: boolean) => void;
};

/** The finished messages. A log, so that a screen reader hears each new one once, and whole. The last two can be had anew. */
export function MessageList({ launch, conversationId, messages, ratings, questionId, busy, onPick, onReplace }: Props) {
  const [search] = useSearchParams();
  const conversation = `/l/${launch}/guide/${conversationId}`;
  const action = `${conversation}/messages`;
  const last = messages.at(-2);
  const asked = !busy && last?.role === "user" ? { id: last.id, text: textOf(last) } : undefined;
  return (
    <div role="log" aria-label={m.messages_label()} className="messages">
      {messages.map((message) => {
        const isLast = asked !== undefined && message === messages.at(-1);
        if (message.role === "assistant")
          return (
            <article key={message.id} className="reply" aria-label={m.reply_label()}>
              <ReplyParts parts={message.parts} onPick={onPick} />
              <div className="reply-acts">
                <ReplyRating
                  action={`${conversation}/rate`}
                  messageId={message.id}
                  given={ratings[message.id]}
                  isAsked={search.get("rated") === message.id}
                />
                {isLast && (
                  <ReplyAgain
                    {...{ action }}
                    newId={`${questionId}-again`}
                    question={asked}
                    onAgain={() => onReplace(asked.id, asked.text, false)}
                  />
                )}
                {isLast && <AskInstructor {...{ launch, conversationId }} replyId={message.id} />}
              </div>
            </article>
          );
        if (message.id !== asked?.id) return <LearnerQuestion key={message.id} text={textOf(message)} />;
        return search.has("edit") ? (
          <QuestionEditing
            key={message.id}
            {...{ action }}
            newId={`${questionId}-edited`}
            question={asked}
            closed={withoutEditing(search)}
            onSend={(text) => onReplace(asked.id, text, true)}
          />
        ) : (
          <LearnerQuestion key={message.id} text={asked.text}>
            <p className="question-acts">
              <Link
                to={{ search: editing(search) }}
                replace
                preventScrollReset
                className="reply-act"
                aria-label={m.question_edit_last()}
              >
                {m.question_edit()}
              </Link>
            </p>
          </LearnerQuestion>
        );
      })}
    </div>
  );
}

function editing(search: URLSearchParams): string {
  return `?${new URLSearchParams([...search, ["edit", ""]]).toString()}`;
}

function withoutEditing(search: URLSearchParams): string {
  const rest = new URLSearchParams([...search].filter(([name]) => name !== "edit")).toString();
  return rest === "" ? "" : `?${rest}`;
}

function textOf(message: Message | undefined): string {
  const [first] = message?.parts ?? [];
  return first?.type === "text" ? first.text : "";
}
