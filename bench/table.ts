/** Rows of words and numbers under headings. */
export type Table = { title: string; how: string; headings: readonly string[]; rows: readonly (readonly string[])[] };

/** For a terminal: columns as wide as their widest cell, numbers to the right. */
export function plainTable({ title, how, headings, rows }: Table): string {
  const widths = widthsOf([headings, ...rows]);
  const line = (cells: readonly string[]) => `  ${cells.map((cell, at) => pad(cell, widths[at] ?? 0)).join("   ")}`;
  return [title, `  ${how}`, "", line(headings), ...rows.map(line), ""].join("\n");
}

/** For a document: GitHub's markdown, as oxfmt leaves it. */
export function markdownTable({ title, how, headings, rows }: Table): string {
  const widths = widthsOf([headings, ...rows]).map((width) => Math.max(width, 3));
  const right = headings.map((_, at) => rows.every((row) => isNumber(row[at] ?? "")));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (right[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, at) => (right[at] ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
  return [`## ${title}`, "", how, "", line(headings), rule, ...rows.map(line), ""].join("\n");
}

/** A number with as many digits as one can use: 1,234 · 56.7 · 8.90 */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Whether a bound that a table names is kept. */
export const judged = (isKept: boolean) => (isKept ? "kept" : "not kept");

export const megabytes = (bytes: number) => figure(bytes / 1e6);

function widthsOf(lines: readonly (readonly string[])[]): number[] {
  return (lines[0] ?? []).map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
}

function pad(cell: string, width: number): string {
  return isNumber(cell) ? cell.padStart(width) : cell.padEnd(width);
}

function isNumber(cell: string): boolean {
  return /^[-–]?[\d,.]*( ?[%×])?$/.test(cell);
}
