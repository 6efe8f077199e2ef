import { m } from "#app/paraglide/messages.js";
import type { SupportAccess, SupportState } from "#app/tenancy/support-access.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";

const states: Record<SupportState, { say: () => string; looks: string }> = {
  asked: { say: m.support_asked, looks: "pending" },
  lapsed: { say: m.support_lapsed, looks: "unlisted" },
  approved: { say: m.support_approved, looks: "active" },
  refused: { say: m.support_refused, looks: "disabled" },
  ended: { say: m.support_ended, looks: "unlisted" },
  over: { say: m.support_over, looks: "unlisted" },
};

/** A page of what was asked for, newest first. */
export function SupportTable({ accesses }: { accesses: readonly (SupportAccess & { state: SupportState })[] }) {
  if (accesses.length === 0) return <p className="empty">{m.support_none()}</p>;
  return (
    <TableFrame labelledBy="support-requests">
      <thead>
        <tr>
          <th scope="col">{m.support_asked_at()}</th>
          <th scope="col">{m.support_who()}</th>
          <th scope="col">{m.health_state()}</th>
        </tr>
      </thead>
      <tbody>
        {accesses.map(({ id, label, reason, askedAt, answeredAt, endsAt, state }) => (
          <tr key={id}>
            <th scope="row">
              <Moment at={askedAt} />
            </th>
            <td dir="auto">
              {label}
              <span className="cell-note">{reason}</span>
            </td>
            <td>
              <span className={`status status-${states[state].looks}`}>{states[state].say()}</span>
              {(endsAt ?? answeredAt) !== undefined && (
                <span className="cell-note">
                  <Moment at={endsAt ?? answeredAt ?? 0} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
