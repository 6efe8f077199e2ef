import { Link } from "react-router";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import type { ErasablePerson } from "#app/tenancy/erasing-people.ts";
import { ErasureQuestion } from "../erasure-question.tsx";

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
      <ErasureQuestion page={page} isAsked={isAsked} names={m.erasing_title()} asks={m.erasing_question()} />
    </section>
  );
}
