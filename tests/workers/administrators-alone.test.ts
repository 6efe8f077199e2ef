import { beforeEach, describe, expect, test } from "vitest";
import type { Refusal } from "#app/lti/refusal.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import { readCrisisQuery } from "#app/guide/crisis-list.ts";
import { readAdministratorQuery } from "#app/tenancy/administrator-list.ts";
import { readCourseQuery } from "#app/tenancy/course-list.ts";
import { readCourseQuotaQuery } from "#app/tenancy/course-quotas.ts";
import { readInvitationQuery } from "#app/tenancy/sent-invitation.ts";
import { readLaunchQuery } from "#app/tenancy/launch-history.ts";
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
type Key = keyof TenantContext;
type Row = [key: Key, port: (tenant: TenantContext) => Port, question: (tenant: TenantContext) => Promise<unknown>];
const search = new URLSearchParams();

// Each key of the tenant context stands in one of the three lists below: one that stands in none fails the last test.

/** What is for administrators alone, and a question to each that changes nothing. */
const ofTenant: Row[] = [
  [
    "usage",
    ({ usage }) => usage,
    ({ usage }) => usage.byCourseAndDay({ course: undefined, sought: "", after: undefined }, 1),
  ],
  ["courses", ({ courses }) => courses, ({ courses }) => courses.page(readCourseQuery(search), 1)],
  ["learners", ({ learners }) => learners, ({ learners }) => learners.page(readLearnerQuery(search), 1)],
  ["erasing", ({ erasing }) => erasing, ({ erasing }) => erasing.find(same.learner)],
  ["minors", ({ minors }) => minors, ({ minors }) => minors.ofTenant()],
  [
    "courseQuotas",
    ({ courseQuotas }) => courseQuotas,
    ({ courseQuotas }) => courseQuotas.page(readCourseQuotaQuery(search), 1),
  ],
  ["quota", ({ quota }) => quota, ({ quota }) => quota.view()],
  ["model", ({ model }) => model, ({ model }) => model.view()],
  ["guideSettings", ({ guideSettings }) => guideSettings, ({ guideSettings }) => guideSettings.view()],
  ["launchPolicy", ({ launchPolicy }) => launchPolicy, ({ launchPolicy }) => launchPolicy.view()],
  ["deployments", ({ deployments }) => deployments, ({ deployments }) => deployments.list()],
  ["launches", ({ launches }) => launches, ({ launches }) => launches.view(readLaunchQuery(search))],
  [
    "invitations",
    ({ invitations }) => invitations,
    ({ invitations }) => invitations.page(readInvitationQuery(search), 1),
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
  ["lateScores", ({ lateScores }) => ({ lateScores }), ({ lateScores }) => lateScores()],
  ["connection", ({ connection }) => ({ connection }), ({ connection }) => connection()],
  // Its answer would ask the LMS, which is not there.
  ["checkKeys", ({ checkKeys }) => ({ checkKeys }), ({ connection }) => connection()],
];

describe("what lies behind the console's pages", () => {
  test.each(ofTenant)("%s: refuses learners and who teaches, whatever is asked", async (_, port) => {
    for (const roles of [ROLE.learner, ROLE.instructor]) {
      const methods = Object.entries(port(await enterAs(roles)));
      const refusals = methods.map(async ([name, ask]) => [name, await refusalOf(Reflect.apply(ask, undefined, [{}]))]);
      expect(await Promise.all(refusals)).toEqual(methods.map(([name]) => [name, "role_required"]));
      expect(methods).not.toEqual([]);
    }
  });

  test.each(ofTenant)("%s: answers who administers", async (_, _port, question) => {
    expect(await question(await enterAs(ROLE.administrator))).toBeDefined();
  });
});

/** What is for those who teach the course, and a question to each that changes nothing. */
const ofCourse: Row[] = [
  ["crises", ({ crises }) => crises.ofCourse, ({ crises }) => crises.ofCourse.page(readCrisisQuery(search), 1)],
  ["courseMinors", ({ courseMinors }) => courseMinors, ({ courseMinors }) => courseMinors.view()],
  ["authoring", ({ authoring }) => ({ authoring: async () => authoring() }), async ({ authoring }) => authoring()],
  ["people", ({ people }) => ({ people }), ({ people }) => people(undefined)],
  ["grades", ({ grades }) => grades, ({ grades }) => grades.page(undefined)],
  ["placing", ({ placing }) => placing, ({ placing }) => placing.outline()],
  // The page's frame asks for an offer, whoever is there: others are told of none.
  ["copying", ({ copying: { accept, decline } }) => ({ accept, decline }), ({ copying }) => copying.accept()],
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

/** What everybody who was launched may ask: of themselves, of what their course shows them, of how the Guide is here. */
const ofEverybody: Key[] = [
  ...(["session", "visit", "asOf", "appointedByCopy", "loopbackAllowed"] as const),
  ...(["learner", "ownData", "learning", "practice", "practiceSets", "help"] as const),
  ...(["course", "talk", "talks", "guide", "ratings", "instructor"] as const),
  ...(["appearance", "answers", "quotaMeter"] as const),
  // It answers nothing, and has the LMS's list read at most as often as a course may.
  "courseOpened",
];

test("whatever a session reaches is for one of them, and nobody forgot to say for whom", async () => {
  const said = [...ofTenant, ...ofCourse].map(([key]) => key);
  const reached = Object.keys(await enterAs(ROLE.administrator));
  expect(reached.toSorted()).toEqual([...new Set([...said, ...ofEverybody])].toSorted());
  expect(ofEverybody.filter((key) => said.includes(key))).toEqual([]);
});
