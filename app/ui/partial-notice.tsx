import { m } from "#app/paraglide/messages.js";

/** One line, while the conversation's object does not answer: the last messages may be missing. */
export function PartialNotice() {
  return <output className="copy-notice">{m.partial_notice()}</output>;
}
