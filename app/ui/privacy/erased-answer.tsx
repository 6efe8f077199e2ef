import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { answerPage } from "../static-page.tsx";

/**
 * The last page of a visit whose learner is erased.
 * @param at ms
 * @param receipt signed; undefined where it could not be
 */
export function answerErased(at: number, receipt: string | undefined, frameAncestors: readonly string[]): Response {
  const when = new Intl.DateTimeFormat(getLocale(), { dateStyle: "long", timeStyle: "long" }).format(at);
  return answerPage(
    <main className="notice" aria-labelledby="notice-title">
      <title>{`${m.privacy_erased_title()} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{m.privacy_erased_title()}</h1>
      <p>{m.privacy_erased({ at: when, days: BACKUP_DAYS })}</p>
      {receipt !== undefined && (
        <>
          <p>{m.privacy_erased_receipt()}</p>
          <p className="notice-code">
            <code>{receipt}</code>
          </p>
        </>
      )}
    </main>,
    200,
    frameAncestors,
  );
}
