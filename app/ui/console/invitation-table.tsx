import { Form } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { ListedInvitation } from "#app/tenancy/inviting.ts";
import { type InvitationQuery, writeInvitationQuery } from "#app/tenancy/sent-invitation.ts";
import { otherOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "../moment.tsx";
import { NoneSuch } from "../none-such.tsx";
import { TableFrame } from "../table-frame.tsx";
import { TimeHeading } from "../time-heading.tsx";
import { invitationWords } from "./invitation-words.ts";

type Props = { invitations: readonly ListedInvitation[]; query: InvitationQuery };

/** A page of the invitations that were sent; an open one can be withdrawn. */
export function InvitationTable({ invitations, query }: Props) {
  if (invitations.length === 0)
    return query.state === undefined && query.after === undefined ? (
      <p className="empty">{m.invitations_none()}</p>
    ) : (
      <NoneSuch />
    );
  const turned = writeInvitationQuery({ ...query, sort: otherOrder(query.sort) });
  return (
    <TableFrame labelledBy="sent">
      <thead>
        <tr>
          <th scope="col">{m.invitation_to()}</th>
          <TimeHeading name={m.invitation_sent_at()} order={query.sort} to={`?${turned}`} />
          <th scope="col">{m.invitation_until()}</th>
          <th scope="col">{m.invitation_state()}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, name, by, state, createdAt, expiresAt, usedAt, withdrawnAt }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>
              <Moment at={createdAt} />
              {by !== undefined && (
                <span className="cell-note" dir="auto">
                  {by}
                </span>
              )}
            </td>
            <td>
              <Moment at={expiresAt} />
            </td>
            <td>
              <span className={`status status-${invitationWords[state].looks}`}>{invitationWords[state].say()}</span>
              {(usedAt ?? withdrawnAt) !== undefined && (
                <span className="cell-note">
                  <Moment at={usedAt ?? withdrawnAt ?? 0} />
                </span>
              )}
              {state === "open" && <Withdrawal id={id} name={name} />}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** It cannot be opened again: it says what is lost, and asks once. */
function Withdrawal({ id, name }: { id: string; name: string }) {
  return (
    <details className="confirm">
      <summary className="button button-quiet" aria-label={m.invitation_withdraw_named({ name })}>
        {m.invitation_withdraw()}
      </summary>
      <p>{m.invitation_withdraw_text()}</p>
      <Form method="post">
        <input type="hidden" name="invitation" value={id} />
        <button className="button" name="intent" value="withdraw">
          {m.invitation_withdraw_now()}
        </button>
      </Form>
    </details>
  );
}
