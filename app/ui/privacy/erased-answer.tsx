import { m } from "#app/paraglide/messages.js";
import { answerErasedNotice, type Erased } from "../erased-notice.tsx";

/** The last page of a visit whose learner is erased. */
export function answerErased(erased: Erased, frameAncestors: readonly string[]): Response {
  const words = {
    title: m.privacy_erased_title(),
    says: m.privacy_erased,
    receiptLead: m.privacy_erased_receipt(),
  };
  return answerErasedNotice(erased, words, frameAncestors);
}
