import { beforeEach, describe, expect, test } from "vitest";
import type { Refusal } from "#app/lti/refusal.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import { readCrisisQuery } from "#app/guide/crisis-list.ts";
import { readAdministratorQuery } from "#app/tenancy/administrator-list.ts";
import { readCourseQuery } from "#app/tenancy/course-list.ts";
import { readCourseQuotaQuery } from "#app/tenancy/course-quotas.ts";
import { readLearnerQuery } from "#app/tenancy/learner-list.ts";
import { readPeopleQuery } from "#app/tenancy/people-list.ts";
import type { TenantContext } from "#app/tenancy/tenant-context.ts";
import { Appointments } from "#db/appointments.ts";
import { enterWithRoles } from "../enter-with-roles.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

// The console's pages, and a course's, are closed to others by a guard in front of them. Here is what lies behind it: it opens to
// nobody else either.

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
  // What is furnished has the learner appointed.
  await new Appointments(maplewood.scope).remove(same.learner, "operator", Date.now());
});

const enterAs = (roles: Roles) => enterWithRoles(roles, maplewood);

/** @returns the code by which it is refused; undefined where it is answered */
async function refusalOf(asked: Promise<unknown>): Promise<string | undefined> {
  return asked.then(
    () => undefined,
    (refusal: Refusal) => refusal.code,
  );
}

type Port = Record<string, (...args: never[]) => Promise<unknown>>;
const search = new URLSearchParams();

/** What is for administrators alone, and a question to each that changes nothing. */
const ports: [
  name: string,
  port: (tenant: TenantContext) => Port,
  question: (tenant: TenantContext) => Promise<unknown>,
][] = [
  [
    "usage",
    ({ usage }) => usage,
    ({ usage }) => usage.byCourseAndDay({ course: undefined, sought: "", after: undefined }, 1),
  ],
  ["courses", ({ courses }) => courses, ({ courses }) => courses.page(readCourseQuery(search), 1)],
  ["learners", ({ learners }) => learners, ({ learners }) => learners.page(readLearnerQuery(search), 1)],
  ["minors", ({ minors }) => minors, ({ minors }) => minors.ofTenant()],
  [
    "course quotas",
    ({ courseQuotas }) => courseQuotas,
    ({ courseQuotas }) => courseQuotas.page(readCourseQuotaQuery(search), 1),
  ],
  ["retention", ({ retention }) => retention, ({ retention }) => retention.view()],
  ["backups", ({ backups }) => backups, ({ backups }) => backups.view()],
  ["keys", ({ keys }) => keys, ({ keys }) => keys.view()],
  ["support", ({ support }) => support, ({ support }) => support.isAsked()],
  ["audit", ({ audit }) => audit, ({ audit }) => audit.page({ limit: 1 })],
  [
    "appointing",
    ({ appointing }) => appointing,
    ({ appointing }) => appointing.view(readPeopleQuery(search), readAdministratorQuery(search)),
  ],
  ["crises", ({ crises }) => crises.ofTenant, ({ crises }) => crises.ofTenant.page(readCrisisQuery(search), 1)],
  ["late scores", ({ lateScores }) => ({ lateScores }), ({ lateScores }) => lateScores()],
  ["the connection", ({ connection, checkKeys }) => ({ connection, checkKeys }), ({ connection }) => connection()],
];

describe("what lies behind the console's pages", () => {
  test.each(ports)("%s: refuses learners and who teaches, whatever is asked", async (_, port) => {
    for (const roles of [ROLE.learner, ROLE.instructor]) {
      const methods = Object.entries(port(await enterAs(roles)));
      const refusals = methods.map(async ([name, ask]) => [name, await refusalOf(Reflect.apply(ask, undefined, [{}]))]);
      expect(await Promise.all(refusals)).toEqual(methods.map(([name]) => [name, "role_required"]));
      expect(methods).not.toEqual([]);
    }
  });

  test.each(ports)("%s: answers who administers", async (_, _port, question) => {
    expect(await question(await enterAs(ROLE.administrator))).toBeDefined();
  });
});

/** What is for those who teach the course, and a question to each that changes nothing. */
const ofCourse: typeof ports = [
  ["its crises", ({ crises }) => crises.ofCourse, ({ crises }) => crises.ofCourse.page(readCrisisQuery(search), 1)],
  ["its minors", ({ courseMinors }) => courseMinors, ({ courseMinors }) => courseMinors.view()],
  ["its authoring", ({ authoring }) => ({ authoring: async () => authoring() }), async ({ authoring }) => authoring()],
  ["its people and grades", ({ people, grades }) => ({ people, ...grades }), ({ grades }) => grades.page(undefined)],
  [
    "its placing",
    ({ placing: { request, answer } }) => ({ request, answer }),
    async ({ placing }) => [await placing.request()],
  ],
  ["its copying", ({ copying: { accept, decline } }) => ({ accept, decline }), ({ copying }) => copying.accept()],
];

describe("what lies behind a course's pages", () => {
  test.each(ofCourse)("%s: refuses learners, and answers who teaches", async (_, port, question) => {
    const methods = Object.entries(port(await enterAs(ROLE.learner)));
    const refusals = methods.map(async ([name, ask]) => [name, await refusalOf(Reflect.apply(ask, undefined, [""]))]);
    expect(await Promise.all(refusals)).toEqual(methods.map(([name]) => [name, "role_required"]));
    expect(methods).not.toEqual([]);
    expect(await question(await enterAs(ROLE.instructor))).toBeDefined();
  });
});
