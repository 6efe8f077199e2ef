import type { ReactNode } from "react";
import { BACKUP_DAYS } from "#app/learner/privacy-notice.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { answerPage } from "./static-page.tsx";

/** @property at ms @property receipt signed; undefined where it could not be */
export type Erased = { at: number; receipt: string | undefined };

/** @property more what stands behind the receipt */
type Words = {
  title: string;
  says(inputs: { at: string; days: number }): string;
  receiptLead: string;
  more?: ReactNode;
};

/** A page of its own that says that everything of somebody is gone: what it was asked from may be gone, too. */
export function answerErasedNotice(
  { at, receipt }: Erased,
  { title, says, receiptLead, more }: Words,
  frameAncestors: readonly string[],
): Response {
  const when = new Intl.DateTimeFormat(getLocale(), { dateStyle: "long", timeStyle: "long" }).format(at);
  return answerPage(
    <main className="notice" aria-labelledby="notice-title">
      <title>{`${title} · ${m.app_name()}`}</title>
      <img src="/icon.svg" alt="" width={32} height={32} />
      <h1 id="notice-title">{title}</h1>
      <p>{says({ at: when, days: BACKUP_DAYS })}</p>
      {receipt !== undefined && (
        <>
          <p>{receiptLead}</p>
          <p className="notice-code">
            <code>{receipt}</code>
          </p>
        </>
      )}
      {more}
    </main>,
    200,
    frameAncestors,
  );
}
