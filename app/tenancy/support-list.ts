import {
  type SupportAccess,
  type SupportDecided,
  type SupportDecision,
  type SupportState,
  supportStates,
} from "./support-access.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "./time-order.ts";

/** On one page. */
export const SUPPORT_PER_PAGE = 25;

/**
 * Which requests are looked at, as it stands in the address.
 * @property sort by when somebody asked @property before the last one of the page before
 */
export type SupportQuery = { state: SupportState | undefined; sort: TimeOrder; before: string | undefined };

export type SupportEntry = SupportAccess & { state: SupportState };
/** @property next the key of the page after; undefined where this is the last */
export type SupportPage = { accesses: SupportEntry[]; next: string | undefined };
/** Somebody looked, with an approval. at: ms. */
export type SupportLook = { seq: number; at: number; label: string };

/** What an administrator sees and does about support. All of it: @throws Refusal record_unavailable, role_required */
export type SupportWatching = {
  /** @returns open: the one that waits for an answer or holds, whatever page is looked at; looks: the latest ones */
  view(query: SupportQuery): Promise<SupportPage & { open: SupportEntry | undefined; looks: SupportLook[] }>;
  page(query: SupportQuery, limit: number): Promise<SupportPage>;
  decide(id: string, decision: SupportDecision): Promise<SupportDecided>;
  /** Whether somebody waits for an answer. */
  isAsked(): Promise<boolean>;
};

/** What stands in an address and means nothing is left out. */
export function readSupportQuery(search: URLSearchParams): SupportQuery {
  return {
    state: supportStates.find((known) => known === search.get("state")),
    sort: readTimeOrder(search),
    before: search.get("before") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writeSupportQuery({ state, sort }: Omit<SupportQuery, "before">): URLSearchParams {
  return new URLSearchParams({ ...(state !== undefined && { state }), ...writeTimeOrder(sort) });
}
