import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { actionWords, courseWords, personWords } from "#app/ui/audit-words.ts";
import { dayProblemWords } from "#app/ui/day-fields.tsx";
import { answerCsv } from "../csv-answer.ts";
import { readAuditPlace, writeAuditPlace } from "./audit-place.ts";
import type { Route } from "./+types/audit-export.ts";

/** So many entries in one file: what a request can write. The file says where the next one begins. */
const ROWS = 2_000;

/** The audit log as CSV, of the days, of whom and in the order of the page, with the codes and with words; no cell of it is a formula to a spreadsheet. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const { audit } = context.get(tenantContext);
  const place = readAuditPlace(request.url);
  if (place.problem !== undefined) return new Response(dayProblemWords(place.problem), { status: 400 });
  const { entries, next } = await orRefusal(context, () => audit.page({ ...place, limit: ROWS }));
  const rows = entries.map(({ seq, at, actor, by, action, detail, told: { subject, course } }) => ({
    seq,
    at: new Date(at).toISOString(),
    actor,
    name: by === undefined ? "" : personWords(by),
    action,
    words: actionWords(action),
    subject: subject === undefined ? "" : personWords(subject),
    course: course === undefined ? "" : courseWords(course),
    detail: JSON.stringify(detail),
  }));
  const columns = ["seq", "at", "actor", "name", "action", "words", "subject", "course", "detail"];
  return answerCsv(
    "audit-log.csv",
    columns,
    rows,
    next === undefined ? undefined : `${new URLSearchParams([...writeAuditPlace(place), ["before", String(next)]])}`,
  );
}
