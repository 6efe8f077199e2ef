import { Link } from "react-router";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";

/** Everything that is kept of the learner goes: said before, and asked once. */
export function DataErasure({ launch, isAsked }: { launch: string; isAsked: boolean }) {
  return (
    <section className="own-data" aria-labelledby="erasure">
      <h2 id="erasure">{m.privacy_erase()}</h2>
      <p>{m.privacy_erase_lead({ days: BACKUP_DAYS })}</p>
      {isAsked ? (
        // A document, and no fetch: with the answer, the visit is over.
        <form method="post" action={`/l/${launch}/privacy/erase`}>
          <p>{m.privacy_erase_question()}</p>
          <p className="row-actions">
            <button className="button button-danger">{m.privacy_erase_sure()}</button>
            <Link className="button button-quiet" to={`/l/${launch}/privacy`} preventScrollReset>
              {m.talk_keep()}
            </Link>
          </p>
        </form>
      ) : (
        <p>
          <Link className="button button-quiet" to="?erase" preventScrollReset>
            {m.privacy_erase()} …
          </Link>
        </p>
      )}
    </section>
  );
}
