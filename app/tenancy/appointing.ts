import { ROLE } from "#app/lti/roles.ts";
import type { AdministratorQuery } from "./administrator-list.ts";
import type { Session } from "./session.ts";
import type { Standing } from "./standing.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "./time-order.ts";

/** On one page. */
export const PEOPLE_PER_PAGE = 50;
/** So many people may be appointed: enough for a large institution, and few enough to be at hand at once. */
export const MOST_APPOINTED = 100;
/** So many of those who administer by their LMS are listed, of those who came last. */
export const MOST_BY_LMS = 50;
/** What is looked for, characters. */
export const LONGEST_SOUGHT = 100;

/** Somebody of the tenant, as the LMS named them. */
export type KnownPerson = { id: string; name: string | undefined; email: string | undefined };
/** @property at when, ms @property by the name of who appointed them; undefined where they are not here any more, or have none */
export type Appointment = { at: number; by: string | undefined };
/** Somebody who administers. @property cameAt when they came last as an administrator by their LMS; undefined where it does not say so */
export type Administrator = KnownPerson & { cameAt: number | undefined; appointed: Appointment | undefined };
/** @property knownSince when the LMS named them first, ms @property isByLms whether their LMS says that they administer */
export type ListedPerson = KnownPerson & { knownSince: number; isAppointed: boolean; isByLms: boolean };

/**
 * Which people are looked at, as it stands in the address.
 * @property sought part of a name or an e-mail address; '' for everybody
 * @property sort by when the institution came to know them
 * @property after the last one that was looked at for the page before
 */
export type PeopleQuery = { sought: string; sort: TimeOrder; after: string | undefined };
/** @property next where the page after begins */
export type AdministratorPage = { administrators: Administrator[]; next: string | undefined };

/** Who administers the tool beside those of whom the LMS says so. */
export type Appointing = {
  /**
   * @property isCut whether the page of people is not full, and more may be behind what was looked at
   * @property mayAppoint whether whoever asks may change it
   * @property isAnybodyAppointed on whatever page they stand
   * @throws Refusal record_unavailable, role_required
   */
  view(
    query: PeopleQuery,
    administrators: AdministratorQuery,
  ): Promise<{
    administrators: AdministratorPage;
    people: ListedPerson[];
    next: string | undefined;
    isCut: boolean;
    mayAppoint: boolean;
    isAnybodyAppointed: boolean;
  }>;
  /** A page of the people alone, for a file, to the end of the list. @throws Refusal record_unavailable, role_required */
  people(query: PeopleQuery, limit: number): Promise<{ people: ListedPerson[]; next: string | undefined }>;
  /** A page of those who administer, for a file. @throws Refusal record_unavailable, role_required */
  administrators(query: AdministratorQuery, limit: number): Promise<AdministratorPage>;
  /**
   * It holds from their next request on.
   * @returns `gone` where there is nobody of this id; `full` where too many are appointed
   * @throws Refusal record_unavailable, role_required
   */
  appoint(id: string): Promise<"done" | "gone" | "full">;
  /** They are out at their next request. @throws Refusal record_unavailable, role_required */
  remove(id: string): Promise<"done" | "gone">;
};

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

/**
 * A session with what its person may do now: an appointment stands in the record, so that it ends at the next request.
 * @param copiedAt a copy that answers for the record appoints nobody: it may be older than the removal
 */
export function asAppointed(
  session: Session,
  { value, copiedAt }: { value: Standing; copiedAt?: number | undefined },
): Session {
  const said = session.roles & ~ROLE.appointed;
  return { ...session, roles: copiedAt === undefined && value.isAppointed === true ? said | ROLE.appointed : said };
}
