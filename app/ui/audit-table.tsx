import { Link } from "react-router";
import type { NamedEntry } from "#app/audit/audit-reading.ts";
import { m } from "#app/paraglide/messages.js";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import { actionWords, actorWords, courseWords, keyWords, personWords } from "./audit-words.ts";
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
          {entries.map(({ seq, at, actor, by, action, detail, told }) => (
            <tr key={seq}>
              <td>
                <Moment at={at} />
              </td>
              <td>
                <Link to={`?person=${encodeURIComponent(actor)}`} title={m.audit_by_person({ who: actor })} dir="auto">
                  {actorWords(actor, by)}
                </Link>
              </td>
              <td>
                {actionWords(action)}
                <code className="cell-note">{action}</code>
              </td>
              <td className="cell-detail">
                {Object.entries({ ...detail, ...wordsOf(told) })
                  .flatMap(([key, value]) => linesOf(keyWords(key), value))
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

/** In place of the ids. */
function wordsOf({ subject, course, from }: NamedEntry["told"]): Record<string, string> {
  return {
    ...(subject !== undefined && { subject: personWords(subject) }),
    ...(course !== undefined && { course: courseWords(course) }),
    ...(from !== undefined && { from: courseWords(from) }),
  };
}

/** What an entry tells, as lines: an LMS is told in several, each by its name within. */
function linesOf(words: string, told: unknown): string[] {
  if (Array.isArray(told)) return [`${words}: ${told.join(", ")}`];
  if (typeof told !== "object" || told === null) return [`${words}: ${String(told)}`];
  return Object.entries(told).flatMap(([within, value]) => linesOf(`${words} · ${keyWords(within)}`, value));
}
