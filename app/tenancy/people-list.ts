import { readTimeOrder, type TimeOrder, writeTimeOrder } from "./time-order.ts";

/** On one page. */
export const PEOPLE_PER_PAGE = 50;
/** What is looked for, characters. */
export const LONGEST_SOUGHT = 100;

/** Somebody of the tenant, as the LMS named them. */
export type KnownPerson = { id: string; name: string | undefined; email: string | undefined };
/** @property knownSince when the LMS named them first, ms @property isByLms whether their LMS says that they administer */
export type ListedPerson = KnownPerson & { knownSince: number; isAppointed: boolean; isByLms: boolean };

/**
 * Which people are looked at, as it stands in the address.
 * @property sought part of a name or an e-mail address; '' for everybody
 * @property sort by when the institution came to know them
 * @property after the last one that was looked at for the page before
 */
export type PeopleQuery = { sought: string; sort: TimeOrder; after: string | undefined };

/** What stands in an address and means nothing is left out. */
export function readPeopleQuery(search: URLSearchParams): PeopleQuery {
  return {
    sought: (search.get("q") ?? "").trim().slice(0, LONGEST_SOUGHT),
    sort: readTimeOrder(search, "oldest"),
    after: search.get("after") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writePeopleQuery({ sought, sort }: Omit<PeopleQuery, "after">): URLSearchParams {
  return new URLSearchParams({ ...(sought !== "" && { q: sought }), ...writeTimeOrder(sort, "oldest") });
}
