import { Link } from "react-router";
import type { Citation } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";

type Props = { text: string; citation: Citation | undefined; number: number };

/** Words of the course, verbatim, with the place that they come from. */
export function Quotation({ text, citation, number }: Props) {
  return (
    <figure className="quotation">
      {citation && (
        <p className="quotation-label">
          {m.reply_from_course()} · §{citation.label}
        </p>
      )}
      <blockquote dir="auto">
        {text.split("\n\n").map((paragraph, index) => (
          // Paragraphs of one quotation never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      {citation && (
        <figcaption>
          <Link to={{ search: `?passage=${citation.passageId}` }} preventScrollReset className="citation">
            <sup>{number}</sup> {citation.heading}
            <span className="citation-section">{citation.section}</span>
          </Link>
        </figcaption>
      )}
    </figure>
  );
}
