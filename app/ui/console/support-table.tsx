import { m } from "#app/paraglide/messages.js";
import { type SupportEntry, type SupportQuery, writeSupportQuery } from "#app/tenancy/support-list.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "../moment.tsx";
import { NoneSuch } from "../none-such.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { supportWords } from "./support-words.ts";

type Props = { accesses: readonly SupportEntry[]; query: SupportQuery };

/** A page of what was asked for. */
export function SupportTable({ accesses, query }: Props) {
  if (accesses.length === 0)
    return query.state === undefined && query.before === undefined ? (
      <p className="empty">{m.support_none()}</p>
    ) : (
      <NoneSuch />
    );
  const turned = writeSupportQuery({ ...query, sort: otherOrder(query.sort) });
  return (
    <TableFrame labelledBy="support-requests">
      <thead>
        <tr>
          <TimeHeading name={m.support_asked_at()} order={query.sort} to={`?${turned}`} />
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
            <td>
              <bdi>{label}</bdi>
              <span className="cell-note" dir="auto">
                {reason}
              </span>
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
