import type { NamedEntry } from "#app/audit/audit-reading.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";
import { TableFrame } from "./table-frame.tsx";

/** Entries of the audit log, newest first. */
export function AuditTable({ entries }: { entries: readonly NamedEntry[] }) {
  return (
    <>
      <h2 id="audit-entries">{m.audit_entries()}</h2>
      <TableFrame labelledBy="audit-entries">
        <thead>
          <tr>
            <th scope="col">{m.privacy_seen_when()}</th>
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
