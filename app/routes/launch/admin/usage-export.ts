import Papa from "papaparse";
import { MOST_USAGE_LINES } from "#app/guide/model-usage.ts";
import { orRefusal } from "#app/middleware/refuse-visit.ts";
import { m } from "#app/paraglide/messages.js";
import { tenantContext } from "#app/tenancy/tenant-context.ts";
import type { Route } from "./+types/usage-export.ts";

const columns = ["day", "course", "title", "messages", "tokens"];

/** What was taken of the model this month, by course and day, as CSV; no cell of it is a formula to a spreadsheet. What is cut says so in its last line. */
export async function loader({ context }: Route.LoaderArgs): Promise<Response> {
  const { usage } = context.get(tenantContext);
  const { lines, isCut } = await orRefusal(context, () => usage.byCourseAndDay());
  const rows: Record<string, string | number>[] = lines.map(({ title, ...line }) => ({ ...line, title: title ?? "" }));
  // Whoever adds the lines up must not take them for all.
  if (isCut) rows.push({ day: m.usage_file_cut({ lines: MOST_USAGE_LINES }) });
  return new Response(`\uFEFF${Papa.unparse(rows, { columns, escapeFormulae: true, newline: "\r\n" })}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="model-usage.csv"',
      "cache-control": "no-store",
    },
  });
}
