import { ROLE } from "#app/lti/roles.ts";
import type { Session } from "./session.ts";
import type { Standing } from "./standing.ts";

/** On one page. */
export const PEOPLE_PER_PAGE = 50;
/** So many people may be appointed: enough for a large institution, and all of them stand on one page. */
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
/** @property isByLms whether their LMS says that they administer */
export type ListedPerson = KnownPerson & { isAppointed: boolean; isByLms: boolean };

/** Who administers the tool beside those of whom the LMS says so. */
export type Appointing = {
  /**
   * @param sought part of a name or an e-mail address; '' for everybody
   * @param after the last one that was looked at for the page before
   * @property isCut whether the page of people is not full, and more may be behind what was looked at
   * @property administrators by their LMS, whoever came last first; then those who are only appointed
   * @property mayAppoint whether whoever asks may change it
   * @throws Refusal record_unavailable, role_required
   */
  view(
    sought: string,
    after: string | undefined,
  ): Promise<{
    administrators: Administrator[];
    people: ListedPerson[];
    next: string | undefined;
    isCut: boolean;
    mayAppoint: boolean;
  }>;
  /** A page of the people alone, for a file, to the end of the list. @throws Refusal record_unavailable, role_required */
  people(
    sought: string,
    after: string | undefined,
    limit: number,
  ): Promise<{ people: ListedPerson[]; next: string | undefined }>;
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
