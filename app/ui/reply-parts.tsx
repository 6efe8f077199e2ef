import type { Part } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";
import { AuthoredHelp } from "./authored-help.tsx";
import { ModelWords } from "./model-words.tsx";
import { NearestConcepts } from "./nearest-concepts.tsx";
import { Quotation } from "./quotation.tsx";
import { ReplyNotice } from "./reply-notice.tsx";

type Props = { parts: readonly Part[]; onPick: (question: string) => void; isGrowing?: boolean };

/** A reply: a model's words, the course's own, the best passage first, or an honest "nothing found". */
export function ReplyParts({ parts, onPick, isGrowing = false }: Props) {
  const texts = parts.filter((part) => part.type === "text");
  const voice = texts.find((part) => part.providerMetadata === undefined);
  const quoted = texts.filter((part) => part.providerMetadata !== undefined);
  const sources = parts.flatMap((part) => (part.type === "source-document" ? [part.providerMetadata.course] : []));
  const last = parts.at(-1);
  return (
    <>
      {voice && <ModelWords text={voice.text} sources={sources} isGrowing={isGrowing && last === voice} />}
      {parts.map((part) => part.type === "data-notice" && <ReplyNotice key={part.data.reason} notice={part.data} />)}
      {parts.map(
        (part) => part.type === "data-authored" && <AuthoredHelp key={part.data.taskId} authored={part.data} />,
      )}
      {quoted.map((part, index) => (
        <div className="quoted" key={part.providerMetadata?.course.passageId ?? index}>
          {index === 1 && <p className="reply-further">{m.reply_further()}</p>}
          <Quotation
            text={part.text}
            citation={part.providerMetadata?.course}
            number={index + 1}
            isGrowing={isGrowing && last === part}
          />
        </div>
      ))}
      {parts.map(
        (part) => part.type === "data-nearest" && <NearestConcepts key="nearest" {...part.data} onPick={onPick} />,
      )}
    </>
  );
}
