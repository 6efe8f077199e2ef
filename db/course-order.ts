import { type SelectQueryBuilder, sql } from "kysely";
import type { CourseSort } from "#app/tenancy/course-list.ts";
import type { Seen } from "#app/tenancy/seek-by-key.ts";
import { readTitleWindow, readWindow } from "./row-window.ts";
import type { OwnedTables } from "./schema.ts";
import { courseSortKey } from "./sort-key.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** So many keys are made in one statement. */
const KEYS = 500;

type Courses<Row> = SelectQueryBuilder<OwnedTables, "lti_contexts", Row>;

/** A list of a tenant's courses: in which order, and behind which of them it begins. */
export type CoursePlace = { sort: CourseSort; after: string | undefined };

/** Courses by their title, or the newest first, as an index has them. By title: see makeCourseKeys. */
export function inCourseOrder<Row>(
  scope: TenantScope,
  courses: Courses<Row>,
  { sort, after }: CoursePlace,
): Courses<Row> {
  return sort === "title" ? byTitle(scope, courses, after) : newest(courses, after);
}

/**
 * Reads one window of such a list: see readWindow.
 * @param page what is looked for, in the same order and from the same place
 */
export async function readCourseWindow<Row>(
  scope: TenantScope,
  page: Courses<Row>,
  { sort, after }: CoursePlace,
): Promise<Seen<Row>> {
  const all = scope.from("lti_contexts");
  if (sort === "title") return readTitleWindow(scope, byTitle(scope, all, after), (isWithin) => page.where(isWithin));
  const keys = newest(all.select("lti_contexts.id"), after);
  return readWindow(scope, keys, "desc", (edge) => page.where("lti_contexts.id", ">=", edge));
}

/** Of courses that were here before there were keys. What a launch names meanwhile keeps the key that the launch made. */
export async function makeCourseKeys(scope: TenantScope): Promise<void> {
  const rows = await scope
    .from("lti_contexts")
    .where("sort_key", "is", null)
    .select(["id", "title", "label"])
    .orderBy("id")
    .limit(KEYS)
    .execute();
  const last = rows.at(-1);
  if (last === undefined) return;
  const keys = JSON.stringify(Object.fromEntries(rows.map((row) => [row.id, courseSortKey(row)])));
  await scope
    .update("lti_contexts")
    .set({ sort_key: sql<string>`${keys} ->> ('$."' || id || '"')` })
    .where("sort_key", "is", null)
    .where("id", "<=", last.id)
    .execute();
  if (rows.length === KEYS) await makeCourseKeys(scope);
}

function newest<Row>(courses: Courses<Row>, after: string | undefined): Courses<Row> {
  const ordered = courses.orderBy("lti_contexts.id", "desc");
  return after === undefined ? ordered : ordered.where("lti_contexts.id", "<", after);
}

function byTitle<Row>(scope: TenantScope, courses: Courses<Row>, after: string | undefined): Courses<Row> {
  const ordered = courses.orderBy("lti_contexts.sort_key").orderBy("lti_contexts.id");
  if (after === undefined) return ordered;
  const last = scope.from("lti_contexts").where("id", "=", after).select("sort_key").$asScalar();
  return ordered
    .where("lti_contexts.sort_key", ">=", last)
    .where((eb) => eb.or([eb("lti_contexts.sort_key", ">", last), eb("lti_contexts.id", ">", after)]));
}
