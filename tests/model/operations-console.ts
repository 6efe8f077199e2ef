import * as fc from "fast-check";
import { learns } from "#app/lti/roles.ts";
import type { CourseSort } from "#app/tenancy/course-list.ts";
import { type CourseChoice, CourseOverview } from "#db/course-overview.ts";
import { by, type Holdings } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import type { At } from "./world.ts";

type Course = Holdings["lti_contexts"][number];

/** The greatest of some times; undefined where there is none. */
const latest = (times: readonly (number | null)[]) =>
  times.reduce<number | null>(
    (one, other) => (one === null && other === null ? null : Math.max(one ?? 0, other ?? 0)),
    null,
  );
const lastOf = (visits: readonly number[], launches: readonly (number | null)[]) =>
  latest(visits) ?? latest(launches.filter((at) => at !== null)) ?? undefined;

const keyOf = ({ title, label }: Course) => (title ?? label ?? "").toLowerCase();
const ordered = (held: Holdings, sort: CourseSort) =>
  sort === "newest"
    ? held.lti_contexts.toSorted(by(({ id }) => id)).toReversed()
    : held.lti_contexts.toSorted(by(keyOf, ({ id }) => id));
const lastCourse = (at: At, sort: CourseSort, place: number | undefined) =>
  place === undefined ? undefined : ordered(at.before, sort)[place]?.id;

function figuresOf(held: Holdings, { id, title, label, created_at }: Course) {
  const here = ({ lti_context_id }: { lti_context_id: string }) => lti_context_id === id;
  const materials = held.course_materials.filter(here);
  const members = held.memberships.filter(here);
  const visits = held.learning_sessions.filter(({ course_context }) => course_context === id);
  return {
    id,
    title: title ?? label ?? undefined,
    knownSince: created_at,
    lastLaunchAt: lastOf(
      visits.map(({ session_start }) => session_start),
      members.map(({ launched_at }) => launched_at),
    ),
    published: materials.filter(({ status }) => status === "visible").length,
    drafts: materials.filter(({ status }) => status === "hidden").length,
    concepts: held.concept_courses.filter(here).length,
    questions: held.course_questions.filter(here).length,
    learners: members.filter(({ roles, status }) => learns(roles) && status !== "unlisted").length,
  };
}

function isChosen(
  held: Holdings,
  course: Course,
  { sought, lacksMaterial }: Pick<CourseChoice, "sought" | "lacksMaterial">,
) {
  const isFound = keyOf(course).includes(sought.toLowerCase());
  return isFound && !(lacksMaterial && held.course_materials.some((row) => row.lti_context_id === course.id));
}

export const overviews: Record<string, Record<string, Commands>> = {
  CourseOverview: {
    list: operation({
      args: fc.record({
        sought: fc.constantFrom("", "", "course", "101 AT", "nothing"),
        lacksMaterial: fc.boolean(),
        sort: fc.constantFrom("newest" as const, "title" as const),
        after: pool.place,
        limit: pool.limit,
      }),
      call: (at, { after, ...choice }) =>
        new CourseOverview(at.scope).list({ ...choice, after: lastCourse(at, choice.sort, after) }),
      should(held, { after, limit, ...choice }, at) {
        const last = lastCourse(at, choice.sort, after);
        const all = ordered(held, choice.sort);
        return all
          .slice(last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1)
          .filter((course) => isChosen(held, course, choice))
          .slice(0, limit)
          .map((course) => figuresOf(held, course));
      },
    }),
    find: operation({
      args: pool.contextId,
      call: (at, key) => new CourseOverview(at.scope).find(at.course(key)),
      should(held, key, at) {
        const course = held.lti_contexts.find(({ id }) => id === at.course(key));
        return course && figuresOf(held, course);
      },
    }),
    materials: operation({
      args: fc.record({
        key: pool.contextId,
        status: fc.constantFrom(undefined, "visible" as const, "hidden" as const),
        after: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
        limit: pool.limit,
      }),
      call: (at, { key, ...choice }) => new CourseOverview(at.scope).materials(at.course(key), choice),
      should: (held, { key, status, after, limit }, at) =>
        held.course_materials
          .filter((row) => row.lti_context_id === at.course(key) && row.position > (after ?? 0))
          .filter((row) => status === undefined || row.status === status)
          .toSorted(by(({ position }) => position))
          .slice(0, limit)
          .map((row) => ({
            id: row.id,
            title: row.title,
            status: row.status,
            position: row.position,
            changedAt: row.updated_at,
            passages: held.passages.filter(({ material_id }) => material_id === row.id).length,
            version:
              latest(
                held.material_versions.filter((each) => each.material_id === row.id).map((each) => each.version),
              ) ?? undefined,
          })),
    }),
  },
};
