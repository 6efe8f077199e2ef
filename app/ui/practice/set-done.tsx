import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** Nothing of a set is left to answer: what one can do next. @param of how many questions it has */
export function SetDone({ launch, of, again }: { launch: string; of: number; again: string }) {
  return (
    <section className="set-done" aria-labelledby="set-done">
      <h2 id="set-done">{of === 0 ? m.set_empty() : m.set_done()}</h2>
      <p>{of === 0 ? m.set_empty_text() : m.set_done_text()}</p>
      <div className="sheet-actions">
        <Link className="button button-primary" to={`/l/${launch}/practice`}>
          {m.set_to_practice()}
        </Link>
        <Link className="button" to={`/l/${launch}/guide`}>
          {m.set_to_guide()}
        </Link>
        {of > 0 && (
          <Link className="button button-quiet" to={again}>
            {m.set_again()}
          </Link>
        )}
      </div>
    </section>
  );
}
