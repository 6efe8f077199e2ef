import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { answerPage } from "../static-page.tsx";

/** @property at ms @property receipt signed; undefined where it could not be @property people the address of the list */
type Erased = { at: number; receipt: string | undefined; people: string };

/** Says to an administrator that somebody is erased, with what is for whoever asked for it. */
export function answerPersonErased({ at, receipt, people }: Erased, frameAncestors: readonly string[]): Response {
  const when = new Intl.DateTimeFormat(getLocale(), { dateStyle: "long", timeStyle: "long" }).format(at);
  return answerPage(
    <main className="notice" aria-labelledby="notice-title">
      <title>{`${m.erasing_done_title()} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{m.erasing_done_title()}</h1>
      <p>{m.erasing_done({ at: when, days: BACKUP_DAYS })}</p>
      {receipt !== undefined && (
        <>
          <p>{m.erasing_receipt()}</p>
          <p className="notice-code">
            <code>{receipt}</code>
          </p>
        </>
      )}
      <p>
        <a href={people}>{m.learners_title()}</a>
      </p>
    </main>,
    200,
    frameAncestors,
  );
}
