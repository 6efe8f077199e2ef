import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** To and from other programs. */
export function Exchange({ what, launch }: { what: "concepts" | "questions"; launch: string }) {
  const page = `/l/${launch}/course`;
  return (
    <section aria-labelledby="exchange">
      <h2 id="exchange">{m.exchange_title()}</h2>
      <p className="row-actions">
        <Link className="button" to={`${page}/import/${what}`}>
          {what === "concepts" ? m.import_concepts() : m.import_questions()}
        </Link>
        <a className="button" href={`${page}/export/${what}.csv`}>
          CSV
        </a>
        <a className="button" href={`${page}/export/${what}.json`}>
          JSON
        </a>
      </p>
    </section>
  );
}
