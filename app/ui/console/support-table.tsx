import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { SupportEntry, SupportQuery } from "#app/tenancy/support-list.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";
import { supportWords } from "./support-words.ts";

type Props = { accesses: readonly SupportEntry[]; query: SupportQuery };

/** A page of what was asked for, newest first. */
export function SupportTable({ accesses, query }: Props) {
  if (accesses.length === 0) return <NoRequests query={query} />;
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
              <span className={`status status-${supportWords[state].looks}`}>{supportWords[state].say()}</span>
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

function NoRequests({ query: { state, before } }: Pick<Props, "query">) {
  if (state === undefined && before === undefined) return <p className="empty">{m.support_none()}</p>;
  return (
    <p className="empty">
      {m.launches_none_such()} <Link to="?">{m.launches_all()}</Link>
    </p>
  );
}
