import { type AuditAction, auditActions } from "#app/audit/entry.ts";
import { m } from "#app/paraglide/messages.js";
import type { DayProblem, DaySpan } from "#app/tenancy/day-span.ts";
import { actionWords } from "./audit-words.ts";
import { DayFields } from "./day-fields.tsx";
import { ListFilter } from "./list-filter.tsx";

type Props = {
  /** The query as it is, without the place in the log. */
  search: URLSearchParams;
  action: AuditAction | undefined;
  /** Of whom alone: then the field of actions is not there. */
  person: string | undefined;
  days: DaySpan;
  problem: DayProblem | undefined;
};

/** Which entries of the log are looked at: it stands in the address. */
export function AuditFilter({ search, action, person, days, problem }: Props) {
  return (
    <ListFilter search={search}>
      {person === undefined ? (
        <label>
          {m.audit_action()}
          <select name="action" defaultValue={action ?? ""} className="field">
            <option value="">{m.audit_all()}</option>
            {auditActions.map((each) => (
              <option key={each} value={each}>
                {actionWords(each)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input type="hidden" name="person" value={person} />
      )}
      <DayFields days={days} problem={problem} />
    </ListFilter>
  );
}
