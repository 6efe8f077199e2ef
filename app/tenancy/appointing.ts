import { ROLE } from "#app/lti/roles.ts";
import type { Administrator, AdministratorQuery } from "./administrator-list.ts";
import type { PageByKey } from "./page-by-key.ts";
import type { ListedPerson, PeopleQuery } from "./people-list.ts";
import type { Session } from "./session.ts";
import type { Standing } from "./standing.ts";

/** So many people may be appointed: enough for a large institution, and few enough to be at hand at once. */
export const MOST_APPOINTED = 100;
/** So many of those who administer by their LMS are listed, of those who came last. */
export const MOST_BY_LMS = 50;

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
    administrators: PageByKey<Administrator, string>;
    people: ListedPerson[];
    next: string | undefined;
    isCut: boolean;
    mayAppoint: boolean;
    isAnybodyAppointed: boolean;
  }>;
  /** A page of the people alone, for a file, to the end of the list. @throws Refusal record_unavailable, role_required */
  people(query: PeopleQuery, limit: number): Promise<{ people: ListedPerson[]; next: string | undefined }>;
  /** A page of those who administer, for a file. @throws Refusal record_unavailable, role_required */
  administrators(query: AdministratorQuery, limit: number): Promise<PageByKey<Administrator, string>>;
  /**
   * It holds from their next request on.
   * @returns `gone` where there is nobody of this id; `full` where too many are appointed
   * @throws Refusal record_unavailable, role_required
   */
  appoint(id: string): Promise<"done" | "gone" | "full">;
  /** They are out at their next request. @throws Refusal record_unavailable, role_required */
  remove(id: string): Promise<"done" | "gone">;
};

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
