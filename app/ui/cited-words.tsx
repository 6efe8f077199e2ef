import { Link, useSearchParams } from "react-router";
import type { Citation } from "#app/guide/conversation.ts";
import { CITED } from "#app/guide/markup.ts";
import { m } from "#app/paraglide/messages.js";
import { panelSearch } from "./panel-search.ts";

/** A passage that words may cite. */
export type Source = Citation;

/** Plain words in which [1] is a citation. */
export function CitedWords({ text, sources }: { text: string; sources: readonly Source[] }) {
  // Split by a pattern with one group: every other piece is what it caught.
  return text.split(CITED).map((piece, index) =>
    index % 2 === 0
      ? piece
      : (piece.match(/\d+/gu) ?? []).map((figure) => (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text keep their order
          <CitationMark key={`${index}-${figure}`} number={Number(figure)} source={sources[Number(figure) - 1]} />
        )),
  );
}

type MarkProps = { number: number; source: Pick<Source, "passageId" | "heading"> | undefined };

/** A small raised number that opens the passage. While the reply is being made, it is only a number. */
export function CitationMark({ number, source }: MarkProps) {
  const [search] = useSearchParams();
  return (
    <sup className="citation-mark">
      {source === undefined ? (
        number
      ) : (
        <Link
          to={{ search: panelSearch(search, { passage: source.passageId }) }}
          preventScrollReset
          aria-label={m.citation_label({ number, heading: source.heading })}
        >
          {number}
        </Link>
      )}
    </sup>
  );
}
