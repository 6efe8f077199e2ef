import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import { ErasureQuestion } from "../erasure-question.tsx";

/** Everything that is kept of the learner goes: said before, and asked once. */
export function DataErasure({ launch, isAsked }: { launch: string; isAsked: boolean }) {
  return (
    <section className="own-data" aria-labelledby="erasure">
      <h2 id="erasure">{m.privacy_erase()}</h2>
      <p>{m.privacy_erase_lead({ days: BACKUP_DAYS })}</p>
      <ErasureQuestion
        page={`/l/${launch}/privacy`}
        isAsked={isAsked}
        names={m.privacy_erase()}
        asks={m.privacy_erase_question()}
      />
    </section>
  );
}
