import Papa from "papaparse";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import type { Route } from "./+types/usage-export.ts";

const columns = ["day", "course", "title", "messages", "tokens"];

/** What was taken of the model this month, by course and day, as CSV; no cell of it is a formula to a spreadsheet. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const { usage } = context.get(tenantContext);
  const lines = await orRefusal(context, () => usage.byCourseAndDay());
  const rows = lines.map(({ title, ...line }) => ({ ...line, title: title ?? "" }));
  return new Response(`\uFEFF${Papa.unparse(rows, { columns, escapeFormulae: true, newline: "\r\n" })}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="model-usage.csv"',
      "cache-control": "no-store",
    },
  });
}
