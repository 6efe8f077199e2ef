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

export function otherOrder(order: TimeOrder): TimeOrder {
  return order === "newest" ? "oldest" : "newest";
}
