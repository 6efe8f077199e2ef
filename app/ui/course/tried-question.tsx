import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";

type Props = {
  tried: {
    terms: readonly string[];
    hits: readonly {
      id: string;
      label: string;
      heading: string;
      section: string;
      excerpt: string;
      score: number;
      coverage: number;
      matched: readonly string[];
      related: readonly string[];
    }[];
    move: "quote" | "offer-nearest";
    coverage: number;
    cited: readonly string[];
    nearest: readonly { id: string; name: string }[];
  };
};

/** The planner's move with its reasons, and all passages that were found. */
export function TriedQuestion({ tried: { terms, hits, move, coverage, cited, nearest } }: Props) {
  return (
    <>
      <section aria-labelledby="move">
        <h2 id="move">{m.try_move()}</h2>
        <p>
          {move === "quote"
            ? m.try_move_quote({ share: share(coverage) })
            : m.try_move_nearest({
                share: share(coverage),
                concepts: nearest.map(({ name }) => name).join(", ") || "–",
              })}
        </p>
        <p className="field-note">
          {terms.length === 0 ? m.try_no_terms() : m.try_terms({ terms: terms.join(" · ") })}
        </p>
      </section>
      <section>
        <h2 id="found">{m.try_found()}</h2>
        {hits.length === 0 ? (
          <p className="empty">{m.try_found_nothing()}</p>
        ) : (
          // Scrolls by itself where the page is narrow, so it must be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section className="table-frame" aria-labelledby="found" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{m.try_passage()}</th>
                  <th scope="col">{m.try_matched()}</th>
                  <th scope="col" className="number">
                    {m.try_covers()}
                  </th>
                  <th scope="col" className="number">
                    {m.try_score()}
                  </th>
                </tr>
              </thead>
              <tbody>
                {hits.map((hit) => (
                  <tr key={hit.id}>
                    <th scope="row">
                      §{hit.label} · <bdi>{hit.heading}</bdi>
                      {cited.includes(hit.id) && <span className="cited"> {m.try_cited()}</span>}
                      <span className="cell-note" dir="auto">
                        {hit.excerpt}
                      </span>
                    </th>
                    <td dir="auto">
                      {hit.matched.join(", ")}
                      {hit.related.length > 0 && (
                        <span className="cell-note">{m.try_related({ terms: hit.related.join(", ") })}</span>
                      )}
                    </td>
                    <td className="number">{share(hit.coverage)}</td>
                    <td className="number">{hit.score.toFixed(2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
    </>
  );
}

function share(value: number): string {
  return new Intl.NumberFormat(getLocale(), { style: "percent" }).format(value);
}
