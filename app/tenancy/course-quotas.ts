import type { HolderLimits, QuotaPeriod, Used } from "#app/guide/quota.ts";
import { type CourseSort, LONGEST_TITLE_SOUGHT } from "./course-list.ts";
import { readTimeOrder, type TimeOrder } from "./time-order.ts";

/** On one page. */
export const COURSE_QUOTAS_PER_PAGE = 25;
/** So many courses are offered at once to choose one from. */
export const COURSES_OFFERED = 10;

/** A course that may take more or less of the model than each course. @property knownSince ms */
export type CourseQuota = { id: string; title: string | undefined; knownSince: number; limits: HolderLimits };

/** By their title, or by when the institution came to know them. */
export type CourseQuotaSort = CourseSort | TimeOrder;

/**
 * Which of them are looked at, as it stands in the address.
 * @property sought part of a title; '' for all
 * @property after the last one that was looked at for the page before
 */
export type CourseQuotaQuery = { sought: string; sort: CourseQuotaSort; after: string | undefined };

/** Which courses are offered to choose one from. @property find part of a title; undefined: nobody looks for one @property behind the last one that was looked at for those before */
export type CourseOffer = { find: string | undefined; behind: string | undefined };

export type CourseQuotaOutcome = "saved" | "changed" | "gone";

/** Which courses have limits of their own, for those who administer the tenant. All of it: @throws Refusal role_required, record_unavailable */
export type CourseQuotaChoice = {
  /**
   * @property next where the page after begins @property isCut whether it is not full, and more may be behind what was looked at
   */
  page(
    query: CourseQuotaQuery,
    limit: number,
  ): Promise<{ courses: CourseQuota[]; next: string | undefined; isCut: boolean }>;
  /** All courses, by title. @returns undefined where nobody looks for one */
  offer(
    offer: CourseOffer,
  ): Promise<
    { courses: { id: string; title: string | undefined }[]; next: string | undefined; isCut: boolean } | undefined
  >;
  /**
   * @property own undefined: it may take as much as each course @property used undefined while nobody can tell
   * @returns undefined unless it is a course of this tenant
   */
  ofCourse(id: string): Promise<
    | {
        title: string | undefined;
        own: HolderLimits | undefined;
        usual: HolderLimits;
        version: number;
        used: Record<QuotaPeriod, Used> | undefined;
        resetsAt: Record<QuotaPeriod, number>;
      }
    | undefined
  >;
  /** @param limits undefined: as each course again */
  choose(id: string, limits: HolderLimits | undefined, version: number): Promise<CourseQuotaOutcome>;
};

/** What stands in an address and means nothing is left out. */
export function readCourseQuotaQuery(search: URLSearchParams): CourseQuotaQuery {
  return {
    sought: (search.get("q") ?? "").trim().slice(0, LONGEST_TITLE_SOUGHT),
    sort: search.get("sort") === "title" ? "title" : readTimeOrder(search),
    after: search.get("after") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writeCourseQuotaQuery({ sought, sort }: Omit<CourseQuotaQuery, "after">): URLSearchParams {
  return new URLSearchParams({ ...(sought !== "" && { q: sought }), ...(sort !== "newest" && { sort }) });
}

export function readCourseOffer(search: URLSearchParams): CourseOffer {
  return {
    find: search.get("find")?.trim().slice(0, LONGEST_TITLE_SOUGHT),
    behind: search.get("behind") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writeCourseOffer({ find }: Pick<CourseOffer, "find">): URLSearchParams {
  return new URLSearchParams(find === undefined ? {} : { find });
}
