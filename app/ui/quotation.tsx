import type { Citation } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";
import { CitationLink } from "./citation-link.tsx";
import { RichText } from "./rich-text.tsx";

type Props = { text: string; citation: Citation | undefined; number: number; isGrowing: boolean };

/** Words of the course, verbatim, with the place that they come from. */
export function Quotation({ text, citation, number, isGrowing }: Props) {
  return (
    <figure className="quotation">
      {citation && (
        <p className="source">
          {m.reply_from_course()} · <bdi>§{citation.label}</bdi>
        </p>
      )}
      <blockquote className="prose" dir="auto">
        <RichText text={text} isGrowing={isGrowing} />
      </blockquote>
      {citation && (
        <figcaption>
          <CitationLink citation={citation} number={number} />
        </figcaption>
      )}
    </figure>
  );
}
