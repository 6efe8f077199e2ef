import { type MinorLearners, type MinorsState, minorsStates } from "#app/learner/minor-learners.ts";
import { type CourseSort, LONGEST_TITLE_SOUGHT, readCourseSort } from "./course-list.ts";

/** What was said of minor learners. @property by who recorded the authorisation; undefined where they are not here any more */
export type MinorsSaid = MinorLearners & { version: number; by: string | undefined };
/** @property title undefined where the LMS gave none */
export type CourseOfMinors = { id: string; title: string | undefined; knownSince: number; said: MinorLearners };

/** On one page. */
export const MINORS_PER_PAGE = 50;

/**
 * Which courses are looked at, as it stands in the address.
 * @property sought part of a title; '' for all @property state what holds in them @property after the last one that was looked at for the page before
 */
export type MinorsQuery = {
  sought: string;
  state: MinorsState | undefined;
  sort: CourseSort;
  after: string | undefined;
};

/** What stands in an address and means nothing is left out. */
export function readMinorsQuery(search: URLSearchParams): MinorsQuery {
  return {
    sought: (search.get("q") ?? "").trim().slice(0, LONGEST_TITLE_SOUGHT),
    state: minorsStates.find((known) => known === search.get("state")),
    sort: readCourseSort(search),
    after: search.get("after") || undefined,
  };
}

/** The same again, without the place in the list. */
export function writeMinorsQuery({ sought, state, sort }: Omit<MinorsQuery, "after">): URLSearchParams {
  return new URLSearchParams({
    ...(sought !== "" && { q: sought }),
    ...(state !== undefined && { state }),
    ...(sort !== "newest" && { sort }),
  });
}

/** What a form says. @property reference where the authorisation is found; empty: there is none */
export type MinorsForm = { areMinors: boolean; reference: string };
export type MinorsOutcome = "saved" | "changed" | "gone";

/** Whether learners may be minors, for those who administer the tenant. All of it: @throws Refusal role_required, record_unavailable */
export type MinorsChoice = {
  ofTenant(): Promise<MinorsSaid>;
  /**
   * @property next where the next page begins @property isCut whether this one is not full, and more may be behind what was looked at
   */
  courses(
    query: MinorsQuery,
    limit: number,
  ): Promise<{ courses: CourseOfMinors[]; next: string | undefined; isCut: boolean; ofTenant: MinorLearners }>;
  /** @returns undefined unless it is a course of this tenant @property heldBack whether everything optional is off there */
  ofCourse(
    id: string,
  ): Promise<{ title: string | undefined; said: MinorsSaid; ofTenant: MinorLearners; heldBack: boolean } | undefined>;
  /** @param course undefined: for the whole tenant */
  choose(course: string | undefined, form: MinorsForm, version: number): Promise<MinorsOutcome>;
};

/** @returns undefined where the reference is too long, or stands without minors */
export function readMinorsForm(fields: Record<string, string>, longest: number): MinorsForm | undefined {
  const form = { areMinors: fields["minors"] === "yes", reference: (fields["reference"] ?? "").trim() };
  if (form.reference.length > longest || (form.reference !== "" && !form.areMinors)) return undefined;
  return form;
}

/** What is to stand: an authorisation that was recorded keeps its day and its recorder, until its reference changes. */
export function minorsOf(
  { areMinors, reference }: MinorsForm,
  { authorisation }: MinorLearners,
  by: { by: string; at: number },
): MinorLearners {
  if (!areMinors || reference === "") return { areMinors };
  return { areMinors, authorisation: authorisation?.reference === reference ? authorisation : { reference, ...by } };
}
