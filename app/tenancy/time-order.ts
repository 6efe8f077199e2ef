/** In which order a list stands, by the time of its rows. */
export type TimeOrder = "newest" | "oldest";

/** What stands in an address and means nothing is the list's own order. */
export function readTimeOrder(search: URLSearchParams, own: TimeOrder = "newest"): TimeOrder {
  const said = search.get("sort");
  return said === "newest" || said === "oldest" ? said : own;
}

/** The same again; the list's own order needs no word. */
export function writeTimeOrder(order: TimeOrder, own: TimeOrder = "newest"): { sort?: TimeOrder } {
  return order === own ? {} : { sort: order };
}

/** @param order undefined: the list does not stand by time @returns to which order its heading leads */
export function otherOrder(order: TimeOrder | undefined): TimeOrder {
  return order === "newest" ? "oldest" : "newest";
}

/** A place in a list by time: that of its last row on the page before. @property at ms */
export type TimePlace = { at: number; id: string };

/** @param said as writeTimePlace has it @returns undefined where nothing is said, or no place: the list begins at its beginning */
export function readTimePlace(said: string | null | undefined): TimePlace | undefined {
  const [, at, id] = /^(\d{1,15})\.(.{1,100})$/u.exec(said ?? "") ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

/** A place as it stands in the address of the page after. */
export function writeTimePlace({ at, id }: TimePlace): string {
  return `${at}.${id}`;
}
