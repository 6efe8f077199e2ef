import {
  readTimeOrder,
  readTimePlace,
  type TimeOrder,
  type TimePlace,
  writeTimeOrder,
} from "#app/tenancy/time-order.ts";

/** On one page. */
export const CRISES_PER_PAGE = 20;

export const crisisStates = ["open", "settled"] as const;
/** settled: somebody looks after it. */
export type CrisisState = (typeof crisisStates)[number];

/**
 * Which flags are looked at, as it stands in the address.
 * @property course its id; undefined: all that whoever looks may see @property after the last one of the page before
 */
export type CrisisQuery = {
  state: CrisisState | undefined;
  course: string | undefined;
  sort: TimeOrder;
  after: TimePlace | undefined;
};

/** What stands in an address and means nothing is left out. */
export function readCrisisQuery(search: URLSearchParams): CrisisQuery {
  return {
    state: crisisStates.find((known) => known === search.get("state")),
    course: search.get("course") || undefined,
    sort: readTimeOrder(search),
    after: readTimePlace(search.get("after")),
  };
}

/** The same again, without the place in the list. */
export function writeCrisisQuery({ state, course, sort }: Omit<CrisisQuery, "after">): URLSearchParams {
  return new URLSearchParams({
    ...(state !== undefined && { state }),
    ...(course !== undefined && { course }),
    ...writeTimeOrder(sort),
  });
}
