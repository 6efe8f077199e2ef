import type { Part } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";
import { NearestConcepts } from "./nearest-concepts.tsx";
import { ReplyNotice } from "./reply-notice.tsx";
import { Quotation } from "./quotation.tsx";

type Props = { parts: readonly Part[]; onPick: (question: string) => void };

/** A reply: the course's own words, the best passage first, or an honest "nothing found". */
export function ReplyParts({ parts, onPick }: Props) {
  const texts = parts.filter((part) => part.type === "text");
  const voice = texts.find((part) => part.providerMetadata === undefined);
  const quoted = texts.filter((part) => part.providerMetadata !== undefined);
  return (
    <>
      {voice && <p className="reply-voice">{voice.text}</p>}
      {parts.map((part) => part.type === "data-notice" && <ReplyNotice key={part.data.reason} notice={part.data} />)}
      {quoted.map((part, index) => (
        <div className="quoted" key={part.providerMetadata?.course.passageId ?? index}>
          {index === 1 && <p className="reply-further">{m.reply_further()}</p>}
          <Quotation text={part.text} citation={part.providerMetadata?.course} number={index + 1} />
        </div>
      ))}
      {parts.map(
        (part) =>
          part.type === "data-nearest" && (
            <NearestConcepts key="nearest" concepts={part.data.concepts} onPick={onPick} />
          ),
      )}
    </>
  );
}
