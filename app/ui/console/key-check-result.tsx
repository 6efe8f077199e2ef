import { m } from "#app/paraglide/messages.js";
import type { KeyCheck } from "#app/tenancy/set-up.ts";

/** What came of asking the LMS for its keys, and of having it read ours. */
export function KeyCheckResult({ check: { theirs, ours } }: { check: KeyCheck }) {
  const said = { taken: m.check_ours_taken, unasked: m.check_ours_unasked, refused: m.check_ours_refused };
  const sentence = ours.outcome === "unreachable" ? m.check_ours_unreachable : said[ours.outcome];
  return (
    <ul className="form-done">
      <li>
        {theirs.outcome === "read" ? m.check_theirs_read() : m.check_theirs_failed()}
        {"said" in theirs && (
          <>
            {" "}
            <code>{theirs.said}</code>
          </>
        )}
      </li>
      <li>
        {sentence()}
        {"said" in ours && (
          <>
            {" "}
            <code>{ours.said}</code>
          </>
        )}
      </li>
    </ul>
  );
}
