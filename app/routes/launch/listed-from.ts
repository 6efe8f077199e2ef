/**
 * @param back the conversation that somebody was in, as the page posted it: "‹id›", "‹id›?new", or "" for the last one
 * @returns the address of that page with the list of conversations beside it
 */
export function listedFrom(launch: string, back: string | null): string {
  const [, id = "", isNew] = /^([0-9a-f-]{36})(\?new)?$/.exec(back ?? "") ?? [];
  return `/l/${launch}/guide${id && `/${id}`}?${isNew === undefined ? "" : "new&"}talks`;
}
