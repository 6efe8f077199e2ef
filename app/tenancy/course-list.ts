import type { AnswerPolicy } from "#app/guide/answer-policy.ts";
import type { MinorLearners } from "#app/learner/minor-learners.ts";
import { readTimePlace, type TimeOrder, type TimePlace } from "./time-order.ts";

/** On one page. */
export const COURSES_PER_PAGE = 50;
export const MATERIALS_PER_PAGE = 50;
/** What is looked for, characters. */
export const LONGEST_TITLE_SOUGHT = 100;

/**
 * A course, as those who administer the tenant see it: figures, and nothing of what its learners wrote.
 * @property title what the LMS calls it; undefined where it says nothing
 * @property knownSince when the LMS first launched from it, or somebody wrote it, ms
 * @property lastLaunchAt ms; undefined where that is not known any more
 * @property learners who learn in it, without previews and without those who left
 */
export type CourseFigures = {
  id: string;
  title: string | undefined;
  knownSince: number;
  lastLaunchAt: number | undefined;
  published: number;
  drafts: number;
  concepts: number;
  questions: number;
  learners: number;
};

/** @property version undefined where it was never written here @property position its place in the course, from 1 */
export type MaterialEntry = {
  id: string;
  title: string;
  status: "visible" | "hidden";
  position: number;
  changedAt: number;
  passages: number;
  version: number | undefined;
};

export type CourseSort = "newest" | "title";
/** Which courses are looked at, as it stands in the address. @property sought part of a title; '' for all */
export type CourseQuery = {
  sought: string;
  lacksMaterial: boolean;
  sort: CourseSort;
  /** The last one that was looked at for the page before. */
  after: string | undefined;
};
/** By its place in the course, or by when it was changed. */
export type MaterialSort = "place" | TimeOrder;
/**
 * Which of a course's material is looked at.
 * @property after the last one of the page before: at its place in the course, or when it was changed
 */
export type MaterialQuery = {
  status: MaterialEntry["status"] | undefined;
  sort: MaterialSort;
  after: TimePlace | undefined;
};

/**
 * @property minors what holds in it
 * @property ownAnswers how much the course itself lets the Guide give away; undefined: as the institution has it
 * @property hasOwnQuota whether it may take more or less of the model than each course
 */
export type CourseRules = {
  minors: readonly MinorLearners[];
  answers: AnswerPolicy;
  ownAnswers: AnswerPolicy | undefined;
  hasOwnQuota: boolean;
};

/** The courses of the tenant, for those who administer it. All of it: @throws Refusal role_required, record_unavailable */
export type CourseListing = {
  /**
   * @property next where the page after begins; undefined where this is the last
   * @property isCut whether the page is not full, and more may be behind what was looked at
   */
  page(
    query: CourseQuery,
    limit: number,
  ): Promise<{ courses: CourseFigures[]; next: string | undefined; isCut: boolean }>;
  /**
   * One of them, with a page of its material.
   * @property next as `after` of the address has it, where there is a page after
   * @returns undefined unless it is a course of this tenant
   */
  one(
    id: string,
    query: MaterialQuery,
    limit: number,
  ): Promise<
    { course: CourseFigures; rules: CourseRules; materials: MaterialEntry[]; next: string | undefined } | undefined
  >;
};

export function readCourseSort(search: URLSearchParams): CourseSort {
  return search.get("sort") === "title" ? "title" : "newest";
}

/** What stands in an address and means nothing is left out. */
export function readCourseQuery(search: URLSearchParams): CourseQuery {
  return {
    sought: (search.get("q") ?? "").trim().slice(0, LONGEST_TITLE_SOUGHT),
    lacksMaterial: search.get("material") === "none",
    sort: readCourseSort(search),
    after: search.get("after") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writeCourseQuery({ sought, lacksMaterial, sort }: Omit<CourseQuery, "after">): URLSearchParams {
  return new URLSearchParams({
    ...(sought !== "" && { q: sought }),
    ...(lacksMaterial && { material: "none" }),
    ...(sort !== "newest" && { sort }),
  });
}

export function readMaterialQuery(search: URLSearchParams): MaterialQuery {
  const status = search.get("status");
  const sort = search.get("sort");
  return {
    status: status === "visible" || status === "hidden" ? status : undefined,
    sort: sort === "newest" || sort === "oldest" ? sort : "place",
    after: readTimePlace(search.get("after")),
  };
}

export function writeMaterialQuery({ status, sort }: Omit<MaterialQuery, "after">): URLSearchParams {
  return new URLSearchParams({ ...(status !== undefined && { status }), ...(sort !== "place" && { sort }) });
}
