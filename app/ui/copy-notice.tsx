import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";

/** One line, while a copy answers for the record: what is shown may be older than now. @param asOf ms */
export function CopyNotice({ asOf }: { asOf: number | undefined }) {
  if (asOf === undefined) return null;
  return (
    <output className="copy-notice">
      {m.copy_notice()} <Moment at={asOf} />.
    </output>
  );
}
