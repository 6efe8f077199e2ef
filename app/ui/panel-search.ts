/** What may stand beside a conversation. Among the conversations, one may be about to be renamed or deleted. */
export type Panel = { passage: string } | "talks" | TalksPanel;
/** @property find what is sought @property from where the page begins */
export type TalksPanel = { find?: string; from?: string; rename?: string; delete?: string };

/**
 * The query that opens a panel in place of another one, or, without one, closes it. That a conversation is new stays said.
 * @param search the query as it is
 */
export function panelSearch(search: URLSearchParams, panel?: Panel): string {
  const next = new URLSearchParams(search.has("new") ? { new: "" } : {});
  if (panel === undefined) return asSearch(next);
  if (panel !== "talks" && "passage" in panel) next.set("passage", panel.passage);
  else {
    next.set("talks", "");
    for (const [name, value] of Object.entries(panel === "talks" ? {} : panel)) if (value !== "") next.set(name, value);
  }
  return asSearch(next);
}

function asSearch(next: URLSearchParams): string {
  return next.size === 0 ? "" : `?${next.toString()}`;
}
