/** What may stand beside a conversation. */
export type Panel = { passage: string } | "talks";

/**
 * The query that opens a panel in place of another one, or, without one, closes it. That a conversation is new stays said.
 * @param search the query as it is
 */
export function panelSearch(search: URLSearchParams, panel?: Panel): string {
  const next = new URLSearchParams(search.has("new") ? { new: "" } : {});
  if (panel === "talks") next.set("talks", "");
  else if (panel !== undefined) next.set("passage", panel.passage);
  return next.size === 0 ? "" : `?${next.toString()}`;
}
