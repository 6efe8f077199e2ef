import * as fc from "fast-check";
import { consentAnswers, processings } from "#app/learner/consent-said.ts";
import { learns } from "#app/lti/roles.ts";
import type { CourseSort, MaterialSort } from "#app/tenancy/course-list.ts";
import { erasureStates } from "#app/tenancy/learner-list.ts";
import type { TimePlace } from "#app/tenancy/time-order.ts";
import { type CourseChoice, CourseOverview } from "#db/course-overview.ts";
import { LearnerOverview } from "#db/learner-overview.ts";
import { by, type Holdings, inSort } from "./holdings.ts";
import { type Commands, operation } from "./operation.ts";
import * as pool from "./pools.ts";
import { START } from "./seed.ts";
import type { At } from "./world.ts";

type Course = Holdings["lti_contexts"][number];
type Material = Holdings["course_materials"][number];

/** The greatest of some times; undefined where there is none. */
const latest = (times: readonly (number | null)[]) =>
  times.reduce<number | null>(
    (one, other) => (one === null && other === null ? null : Math.max(one ?? 0, other ?? 0)),
    null,
  );
const lastOf = (visits: readonly number[], launches: readonly (number | null)[]) =>
  latest(visits) ?? latest(launches.filter((at) => at !== null)) ?? undefined;

export const titleOf = ({ title, label }: Course) => (title ?? label ?? "").toLowerCase();
export const keyOf = (course: Course) => titleOf(course) || "\uffff";
export const ordered = (held: Holdings, sort: CourseSort) =>
  sort === "newest"
    ? held.lti_contexts.toSorted(by(({ id }) => id)).toReversed()
    : held.lti_contexts.toSorted(by(keyOf, ({ id }) => id));
export const lastCourse = (at: At, sort: CourseSort, place: number | undefined) =>
  place === undefined ? undefined : ordered(at.before, sort)[place]?.id;

const timeOf = (sort: MaterialSort) => (row: Material) => (sort === "place" ? row.position : row.updated_at);
function materialsOf(held: Holdings, sort: MaterialSort, course: string): Material[] {
  const rows = held.course_materials
    .filter(({ lti_context_id }) => lti_context_id === course)
    .toSorted(by(timeOf(sort), ({ id }) => id));
  return sort === "newest" ? rows.toReversed() : rows;
}
function lastMaterial(at: At, sort: MaterialSort, course: string, place: number | undefined): TimePlace | undefined {
  const row = place === undefined ? undefined : materialsOf(at.before, sort, course)[place];
  return row && { at: timeOf(sort)(row), id: row.id };
}

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
  const isFound = titleOf(course).includes(sought.toLowerCase());
  return isFound && !(lacksMaterial && held.course_materials.some((row) => row.lti_context_id === course.id));
}

const subjectOf = ({ detail }: Holdings["audit_log"][number]): unknown => JSON.parse(detail).subject;

function accountOf(held: Holdings, row: Holdings["learner_profiles"][number]) {
  const own = ({ learner_id }: { learner_id: string }) => learner_id === row.id;
  const chosen = JSON.parse(row.privacy_settings);
  const copies = held.audit_log.filter((entry) => entry.action === "learner.exported");
  return {
    id: row.id,
    name: row.display_name ?? row.given_name ?? undefined,
    email: row.email ?? undefined,
    knownSince: row.created_at,
    lastHereAt: lastOf(
      held.learning_sessions.filter(own).map(({ session_start }) => session_start),
      held.memberships.filter(own).map(({ launched_at }) => launched_at),
    ),
    said: {
      notice: chosen.noticeVersion && { version: chosen.noticeVersion, at: chosen.noticeAcceptedAt },
      answers: Object.fromEntries(processings.map((of) => [of, answerOf(chosen[of])])),
    },
    copyAskedAt: latest(copies.filter((entry) => subjectOf(entry) === row.subject_id).map(({ at }) => at)) ?? undefined,
  };
}

const answerOf = (said: unknown) => (said === undefined ? "unasked" : said === true ? "yes" : "no");

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
        if (choice.sort === "title") for (const course of held.lti_contexts) course.sort_key ??= keyOf(course);
        const all = ordered(held, choice.sort);
        const found = all
          .slice(last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1)
          .filter((course) => isChosen(held, course, choice))
          .slice(0, limit)
          .map((course) => figuresOf(held, course));
        // Few enough for one window.
        return { found, reached: undefined };
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
        sort: fc.constantFrom("place" as const, "newest" as const, "oldest" as const),
        after: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
        limit: pool.limit,
      }),
      call: (at, { key, after, ...choice }) =>
        new CourseOverview(at.scope).materials(at.course(key), {
          ...choice,
          after: lastMaterial(at, choice.sort, at.course(key), after),
        }),
      should: (held, { key, status, sort, after, limit }, at) => {
        const all = materialsOf(held, sort, at.course(key));
        const last = lastMaterial(at, sort, at.course(key), after);
        return all
          .slice(last === undefined ? 0 : all.findIndex(({ id }) => id === last.id) + 1)
          .filter((row) => status === undefined || row.status === status)
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
          }));
      },
    }),
  },
  LearnerOverview: {
    list: operation({
      args: fc.record({
        sought: fc.constantFrom("", "", "learner", "TWO"),
        consent: fc.option(
          fc.record({ of: fc.constantFrom(...processings), answer: fc.constantFrom(...consentAnswers) }),
          { nil: undefined },
        ),
        copySince: fc.constantFrom(undefined, undefined, START, START + 5),
        sort: fc.constantFrom("oldest" as const, "newest" as const),
        after: fc.option(pool.sub, { nil: undefined }),
        limit: pool.limit,
      }),
      call: (at, { after, ...choice }) =>
        new LearnerOverview(at.scope).list({ ...choice, after: after && at.learner(after) }),
      // Few enough for one window.
      should: (held, { sought, consent, copySince, sort, after, limit }, at) => ({
        reached: undefined,
        found: inSort(held.learner_profiles, sort)
          .filter((row) => row.test_user === 0)
          .filter(
            ({ id }) => after === undefined || (sort === "oldest" ? id > at.learner(after) : id < at.learner(after)),
          )
          .filter((row) =>
            `${row.display_name ?? row.given_name ?? ""} ${row.email ?? ""}`
              .toLowerCase()
              .includes(sought.toLowerCase()),
          )
          .filter(
            (row) => consent === undefined || answerOf(JSON.parse(row.privacy_settings)[consent.of]) === consent.answer,
          )
          .filter(
            (row) =>
              copySince === undefined ||
              held.audit_log.some(
                (entry) =>
                  entry.action === "learner.exported" && entry.at >= copySince && subjectOf(entry) === row.subject_id,
              ),
          )
          .slice(0, limit)
          .map((row) => accountOf(held, row)),
      }),
    }),
    erasures: operation({
      args: fc.record({
        before: fc.constantFrom(undefined, 2, 3),
        state: fc.constantFrom(undefined, ...erasureStates),
        sort: fc.constantFrom("newest" as const, "oldest" as const),
        limit: pool.limit,
      }),
      call: (at, page) => new LearnerOverview(at.scope).erasures(page),
      should: (held, { before, state, sort, limit }) =>
        held.audit_log
          .filter(({ action }) => action === "learner.erased")
          .filter(({ seq }) => before === undefined || (sort === "newest" ? seq < before : seq > before))
          .toSorted((one, other) => (sort === "newest" ? other.seq - one.seq : one.seq - other.seq))
          .map((entry) => ({
            seq: entry.seq,
            subject: subjectOf(entry),
            at: entry.at,
            isSettled: !held.erasures.some((row) => row.erased_at === entry.at && row.settled_at === null),
          }))
          .filter(({ isSettled }) => state === undefined || isSettled === (state === "done"))
          .slice(0, limit),
    }),
    erasuresUnderWay: operation({
      args: fc.constant(undefined),
      call: (at) => new LearnerOverview(at.scope).erasuresUnderWay(),
      should: (held) => held.erasures.filter(({ settled_at }) => settled_at === null).length,
    }),
  },
};
