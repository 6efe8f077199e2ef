import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";

/**
 * One line, while a copy answers for the record: what is shown may be older than now.
 * @param asOf ms @param words what is still to be had; without them, that what is written is kept
 */
export function CopyNotice({ asOf, words = m.copy_notice }: { asOf: number | undefined; words?: () => string }) {
  if (asOf === undefined) return null;
  return (
    <output className="copy-notice">
      {words()} <Moment at={asOf} />.
    </output>
  );
}
