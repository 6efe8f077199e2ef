import type { PageByKey } from "./page-by-key.ts";
import type { KnownPerson } from "./people-list.ts";
import {
  otherOrder,
  readTimeOrder,
  readTimePlace,
  type TimeOrder,
  type TimePlace,
  writeTimeOrder,
  writeTimePlace,
} from "./time-order.ts";

/** On one page. */
export const ADMINISTRATORS_PER_PAGE = 25;

export const administratorWays = ["lms", "appointed"] as const;
/** How somebody came to administer: their LMS says it, or somebody appointed them. It may be both. */
export type AdministratorWay = (typeof administratorWays)[number];

/** @property at when, ms @property by the name of who appointed them; undefined where they are not here any more, or have none */
export type Appointment = { at: number; by: string | undefined };
/** Somebody who administers. @property cameAt when they came last as an administrator by their LMS; undefined where it does not say so */
export type Administrator = KnownPerson & { cameAt: number | undefined; appointed: Appointment | undefined };

/** Which administrators are looked at, as it stands in the address. @property after the last one of the page before */
export type AdministratorQuery = { way: AdministratorWay | undefined; sort: TimeOrder; after: TimePlace | undefined };

/** What stands in an address and means nothing is left out. The list stands on a page beside another, which has names of its own. */
export function readAdministratorQuery(search: URLSearchParams): AdministratorQuery {
  return {
    way: administratorWays.find((known) => known === search.get("how")),
    sort: readTimeOrder(new URLSearchParams({ sort: search.get("order") ?? "" })),
    after: readTimePlace(search.get("behind")),
  };
}

/** The same again, without the place in the list. */
export function writeAdministratorQuery({ way, sort }: Omit<AdministratorQuery, "after">): URLSearchParams {
  const { sort: order } = writeTimeOrder(sort);
  return new URLSearchParams({ ...(way !== undefined && { how: way }), ...(order !== undefined && { order }) });
}

/** When somebody came last as an administrator, or was appointed: the later of both, ms. */
function timeOf({ cameAt, appointed }: Pick<Administrator, "cameAt" | "appointed">): number {
  return Math.max(cameAt ?? 0, appointed?.at ?? 0);
}

/**
 * A page of all of them, which are few enough to be at hand.
 * @returns next: as `behind` has it
 */
export function pageOfAdministrators(
  all: readonly Administrator[],
  { way, sort, after }: AdministratorQuery,
  limit: number,
): PageByKey<Administrator, string> {
  const placed = all
    .filter(({ cameAt, appointed }) => way === undefined || (way === "lms" ? cameAt : appointed) !== undefined)
    .map((person) => ({ person, place: { at: timeOf(person), id: person.id } }));
  const inOrder = placed.toSorted((one, other) => inTime(one.place, other.place, sort));
  const behind = after === undefined ? inOrder : inOrder.filter(({ place }) => inTime(after, place, sort) < 0);
  const last = behind.length > limit ? behind[limit - 1] : undefined;
  return {
    shown: behind.slice(0, limit).map(({ person }) => person),
    next: last && writeTimePlace(last.place),
  };
}

/** @returns below 0 where the one stands before the other */
function inTime(one: TimePlace, other: TimePlace, sort: TimeOrder): number {
  if (sort === "newest") return inTime(other, one, otherOrder(sort));
  return one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));
}
