import { m } from "#app/paraglide/messages.js";
import { answerErasedNotice, type Erased } from "../erased-notice.tsx";

/** Says to an administrator that somebody is erased, with what is for whoever asked for it. @param people the address of the list */
export function answerPersonErased(erased: Erased, people: string, frameAncestors: readonly string[]): Response {
  const words = {
    title: m.erasing_done_title(),
    says: m.erasing_done,
    receiptLead: m.erasing_receipt(),
    more: (
      <p>
        <a href={people}>{m.learners_title()}</a>
      </p>
    ),
  };
  return answerErasedNotice(erased, words, frameAncestors);
}
