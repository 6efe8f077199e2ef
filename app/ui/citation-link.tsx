import { Link, useSearchParams } from "react-router";
import type { Citation } from "#app/guide/conversation.ts";
import { panelSearch } from "./panel-search.ts";

/** Opens the passage that was quoted or cited; marked while it is open. */
export function CitationLink({ citation, number }: { citation: Citation; number: number }) {
  const [search] = useSearchParams();
  return (
    <Link
      to={{ search: panelSearch(search, { passage: citation.passageId }) }}
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
