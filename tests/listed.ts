/** How many rows a page's table has. */
export function rowsIn(page: string): number {
  return page.match(/<th scope="row"/g)?.length ?? 0;
}

/** The query of the page after; '' where this is the last. */
export function nextOf(page: string): string {
  return /href="[^"]*\?([^"]*(?:after|before)=[^"]*)"/.exec(page.replaceAll("&amp;", "&"))?.[1] ?? "";
}

/** The lines of a CSV file, its heading first. */
export function linesOf(file: string): string[] {
  return file
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
}
