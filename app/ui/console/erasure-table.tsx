import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import type { ErasureLine } from "#app/tenancy/learner-list.ts";
import { Moment } from "../moment.tsx";
import { TableFrame } from "../table-frame.tsx";

/** Those who were erased, newest first: who it was, nobody can tell any more. */
export function ErasureTable({ erasures, page }: { erasures: readonly ErasureLine[]; page: string }) {
  if (erasures.length === 0)
    return (
      <p className="empty">
        {m.erasures_none()} <Link to={`${page}/retention`}>{m.retention_title()}</Link>
      </p>
    );
  return (
    <TableFrame labelledBy="page-title">
      <thead>
        <tr>
          <th scope="col">{m.erasures_when()}</th>
          <th scope="col">{m.erasures_subject()}</th>
          <th scope="col">{m.erasures_state()}</th>
        </tr>
      </thead>
      <tbody>
        {erasures.map(({ seq, at, subject, isSettled }) => (
          <tr key={seq}>
            <td>
              <Moment at={at} />
            </td>
            <th scope="row">
              <code>{subject}</code>
            </th>
            <td>
              <span className={`status ${isSettled ? "status-active" : "status-pending"}`}>
                {isSettled ? m.erasures_done() : m.erasures_under_way()}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
