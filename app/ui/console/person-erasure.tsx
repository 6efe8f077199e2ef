import { Link } from "react-router";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import type { ErasablePerson } from "#app/tenancy/erasing-people.ts";

/** Everything that is kept of somebody goes: said before, and asked once. @property launch the address of the visit */
export function PersonErasure({
  person,
  isAsked,
  launch,
}: {
  person: ErasablePerson;
  isAsked: boolean;
  launch: string;
}) {
  const page = `${launch}/admin/learners/${person.id}`;
  if (person.isSelf)
    return (
      <p>
        {m.erasing_own()} <Link to={`${launch}/privacy`}>{m.privacy_title()}</Link>
      </p>
    );
  return (
    <section className="own-data" aria-labelledby="erasure">
      <h2 id="erasure">{m.erasing_title()}</h2>
      <p>{m.erasing_lead()}</p>
      <p>{m.erasing_what({ days: BACKUP_DAYS })}</p>
      {isAsked ? (
        // A document, and no fetch: what is asked about is not there any more behind it.
        <form method="post" action={`${page}/erase`}>
          <p>{m.erasing_question()}</p>
          <p className="row-actions">
            <button className="button button-danger">{m.privacy_erase_sure()}</button>
            <Link className="button button-quiet" to={page} preventScrollReset>
              {m.talk_keep()}
            </Link>
          </p>
        </form>
      ) : (
        <p>
          <Link className="button button-quiet" to="?erase" preventScrollReset>
            {m.erasing_title()} …
          </Link>
        </p>
      )}
    </section>
  );
}
