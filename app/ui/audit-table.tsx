import type { NamedEntry } from "#app/audit/audit-reading.ts";
import { m } from "#app/paraglide/messages.js";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import { Moment } from "./moment.tsx";
import { TableFrame } from "./table-frame.tsx";
import { TimeHeading } from "./time-heading.tsx";

type Props = { entries: readonly NamedEntry[]; sort: TimeOrder; turned: string };

/** Entries of the audit log. @param turned the address of the other order */
export function AuditTable({ entries, sort, turned }: Props) {
  return (
    <>
      <h2 id="audit-entries">{m.audit_entries()}</h2>
      <TableFrame labelledBy="audit-entries">
        <thead>
          <tr>
            <TimeHeading name={m.privacy_seen_when()} order={sort} to={turned} />
            <th scope="col">{m.privacy_seen_who()}</th>
            <th scope="col">{m.privacy_seen_what()}</th>
            <th scope="col">{m.audit_detail()}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ seq, at, actor, name, action, detail }) => (
            <tr key={seq}>
              <td>
                <Moment at={at} />
              </td>
              <td title={actor}>{name ?? (actor.length > 20 ? m.privacy_seen_somebody() : actor)}</td>
              <td>{action}</td>
              <td className="cell-detail">
                {Object.entries(detail)
                  .flatMap(([what, told]) => linesOf(what, told))
                  .map((line) => (
                    <div key={line}>{line}</div>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}

/** What an entry tells, as lines: an LMS is told in several, each by its name within. */
function linesOf(what: string, told: unknown): string[] {
  if (Array.isArray(told)) return [`${what}: ${told.join(", ")}`];
  if (typeof told !== "object" || told === null) return [`${what}: ${String(told)}`];
  return Object.entries(told).flatMap(([within, value]) => linesOf(`${what} ${within}`, value));
}
