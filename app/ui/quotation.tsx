import { Link, useSearchParams } from "react-router";
import type { Citation } from "#app/guide/conversation.ts";
import { m } from "#app/paraglide/messages.js";

type Props = { text: string; citation: Citation | undefined; number: number };

/** Words of the course, verbatim, with the place that they come from. */
export function Quotation({ text, citation, number }: Props) {
  return (
    <figure className="quotation">
      {citation && (
        <p className="source">
          {m.reply_from_course()} · <bdi>§{citation.label}</bdi>
        </p>
      )}
      <blockquote className="prose" dir="auto">
        {text.split("\n\n").map((paragraph, index) => (
          // Paragraphs of one quotation never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      {citation && (
        <figcaption>
          <CitationLink citation={citation} number={number} />
        </figcaption>
      )}
    </figure>
  );
}

/** Opens the passage that was quoted; marked while it is open. */
function CitationLink({ citation, number }: { citation: Citation; number: number }) {
  const [search] = useSearchParams();
  return (
    <Link
      to={{ search: `?passage=${citation.passageId}` }}
      preventScrollReset
      className="citation"
      aria-current={search.get("passage") === citation.passageId ? "true" : undefined}
    >
      <sup>{number}</sup>
      <span>
        <span className="citation-heading">{citation.heading}</span>
        {"\u00a0· "}
        <span className="citation-section">{citation.section}</span>
      </span>
    </Link>
  );
}
