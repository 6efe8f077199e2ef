import Papa from "papaparse";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import { readAuditPlace } from "./audit-place.ts";
import type { Route } from "./+types/audit-export.ts";

/** So many entries in one file: what a request can write. The file says where the next one begins. */
const ROWS = 2_000;

/** The audit log as CSV, newest first; no cell of it is a formula to a spreadsheet. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const { audit } = context.get(tenantContext);
  const { entries, next } = await orRefusal(context, () => audit.page({ ...readAuditPlace(request.url), limit: ROWS }));
  const rows = entries.map(({ seq, at, actor, name, action, detail }) => ({
    seq,
    at: new Date(at).toISOString(),
    actor,
    name: name ?? "",
    action,
    detail: JSON.stringify(detail),
  }));
  const columns = ["seq", "at", "actor", "name", "action", "detail"];
  return new Response(`\uFEFF${Papa.unparse(rows, { columns, escapeFormulae: true, newline: "\r\n" })}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="audit-log.csv"',
      "cache-control": "no-store",
      ...(next !== undefined && { link: `<?before=${next}>; rel="next"` }),
    },
  });
}
