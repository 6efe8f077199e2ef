import Papa from "papaparse";
import { m } from "#app/paraglide/messages.js";

/** Of a time in ms, as a table of a file says it; '' for none. */
export function csvTime(at: number | undefined): string {
  return at === undefined ? "" : new Date(at).toISOString();
}

/**
 * A table as a CSV file. What begins like a formula is text: names come from whoever looks after an LMS.
 * @param columns their names, in order: what an empty file has, too
 * @param next the query of the next part, where this is not all: the last line says so, and a header for programs
 */
export function answerCsv(
  file: string,
  columns: string[],
  rows: readonly Record<string, string | number>[],
  next?: string,
): Response {
  const address = `${file}?${next}`;
  const cut = next === undefined ? [] : [{ [columns[0] ?? ""]: m.console_csv_cut({ rows: rows.length, address }) }];
  const text = Papa.unparse([...rows, ...cut], { columns, escapeFormulae: true, newline: "\r\n" });
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "no-store",
      ...(next !== undefined && { link: `<?${next}>; rel="next"` }),
    },
  });
}
