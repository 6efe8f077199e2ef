import { beforeEach, expect, test } from "vitest";
import type { Launch } from "#app/lti/launch.ts";
import { ROLE, type Roles } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Admission } from "#db/admission.ts";
import { AuditLog } from "#db/audit-log.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { Roster } from "#db/roster.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { admit, amara, launchOf, mira, newLaunchId, noor, petra } from "../person.ts";
import { recordingD1 } from "../recording-d1.ts";

const MINUTE = 60_000;
const geography = { ltiContext: { id: "102", title: "Geography" } };
let maplewood: Institution;
let harbour: Institution;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
});

const entriesOf = ({ scope }: Institution) => new AuditLog(scope).list({ limit: 50, after: 0 });
/** What an institution's log tells, in its order: who did it, what, and to whom. */
const told = async (at: Institution) =>
  (await entriesOf(at)).map(({ actor, action, detail }) => [actor, action, detail]);
const as = (roles: Roles, differing: Partial<Launch> = {}) => admit({ ...mira, roles }, maplewood, differing);
const subjectOf = async (at: Institution, { learnerId }: Session) =>
  (await everythingOf(at))["learner_profiles"]?.find(({ id }) => id === learnerId)?.["subject_id"];

test("that the LMS gives and takes the administrator's role is told once each, however often they launch", async () => {
  const session = await as(ROLE.learner);
  const subject = await subjectOf(maplewood, session);
  for (const roles of [ROLE.administrator, ROLE.administrator | ROLE.learner, ROLE.learner, ROLE.learner])
    await as(roles);
  expect(await told(maplewood)).toEqual([
    ["system", "administrator.given", { subject }],
    ["system", "administrator.taken", { subject }],
  ]);
});

test("who administers does so in all courses: another course tells nothing new", async () => {
  await admit(petra, maplewood);
  await admit(petra, maplewood, geography);
  expect(await told(maplewood)).toMatchObject([["system", "administrator.given", {}]]);
});

test("a role in one of two courses is told of that course alone", async () => {
  const here = await as(ROLE.instructor);
  const subject = await subjectOf(maplewood, here);
  const there = await as(ROLE.learner, geography);
  await as(ROLE.instructor, geography);
  await as(ROLE.learner);
  await as(ROLE.contentDeveloper, geography);
  const of = ({ ltiContextId: course }: Session) => ({ subject, course });
  expect(await told(maplewood)).toEqual([
    ["system", "instructor.given", of(here)],
    ["system", "instructor.given", of(there)],
    ["system", "instructor.taken", of(here)],
  ]);
});

test("who comes for the first time with both roles was given both; who only learns, and a test user, none", async () => {
  await as(ROLE.learner);
  await admit({ ...noor, sub: "preview", roles: ROLE.learner | ROLE.testUser }, maplewood);
  expect(await told(maplewood)).toEqual([]);
  const session = await admit({ ...amara, roles: ROLE.instructor | ROLE.administrator }, maplewood);
  const subject = await subjectOf(maplewood, session);
  expect(await told(maplewood)).toEqual([
    ["system", "administrator.given", { subject }],
    ["system", "instructor.given", { subject, course: session.ltiContextId }],
  ]);
  expect(await told(harbour)).toEqual([]);
});

test("launches at once tell it once, of somebody new and of somebody known", async () => {
  const connections = () => Array.from({ length: 6 }, () => new TenantScope(maplewood.db, maplewood.tenantId));
  const both = { ...mira, roles: ROLE.administrator | ROLE.instructor };
  const atOnce = (person: typeof mira) =>
    Promise.all(
      connections().map((scope) => new Admission(scope).admit(launchOf(person, maplewood), newLaunchId(), Date.now())),
    );
  await atOnce(both);
  expect((await told(maplewood)).map(([, action]) => action)).toEqual(["administrator.given", "instructor.given"]);
  await atOnce(mira);
  expect((await told(maplewood)).map(([, action]) => action).slice(2)).toEqual([
    "administrator.taken",
    "instructor.taken",
  ]);
  const rows = await everythingOf(maplewood);
  expect(rows["learning_sessions"]).toHaveLength(12);
  expect(rows["learner_profiles"]).toHaveLength(1);
});

test("of many new people at once each is named as who they are", async () => {
  const people = Array.from({ length: 8 }, (_, index) => ({ ...amara, sub: `teacher-${index}` }));
  const plain = people.map((person) => ({ ...person, roles: ROLE.learner }));
  await Promise.all([...people, ...plain].map((person) => admit(person, maplewood)));
  const subjects = new Set((await everythingOf(maplewood))["learner_profiles"]?.map((row) => row["subject_id"]));
  const entries = await entriesOf(maplewood);
  expect(subjects.size).toBe(8);
  expect(entries.filter(({ detail }) => !subjects.has(detail["subject"]))).toEqual([]);
  const verified = await new AuditLog(maplewood.scope).verify({ verify: async () => undefined });
  expect(verified).toMatchObject({ whole: true, entries: entries.length });
});

test("an ordinary launch asks the record once, and no more than it did", async () => {
  await as(ROLE.instructor);
  const recording = recordingD1(maplewood.db);
  let trips = 0;
  const d1 = new Proxy(recording.db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "batch") trips += 1;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const admission = new Admission(new TenantScope(d1, maplewood.tenantId));
  await admission.admit(launchOf({ ...mira, roles: ROLE.instructor }, maplewood), newLaunchId(), Date.now());
  expect(trips).toBe(1);
  expect(recording.asked.map(({ sql }) => /^\w+( into)? "(\w+)"/.exec(sql)?.[2])).toEqual([
    "learner_profiles",
    "lti_contexts",
    "resource_links",
    "memberships",
    "lti_services",
    "learning_sessions",
    "deployments",
  ]);
});

test("the same launch again tells nothing again, though a later one took the role", async () => {
  const launchId = newLaunchId();
  const first = () =>
    new Admission(maplewood.scope).admit(launchOf({ ...mira, roles: ROLE.administrator }, maplewood), launchId, 5);
  await first();
  await first();
  await as(ROLE.learner);
  await first();
  await as(ROLE.learner);
  expect((await told(maplewood)).map(([, action]) => action)).toEqual(["administrator.given", "administrator.taken"]);
});

test("what the LMS's list says of somebody neither tells it nor hides it", async () => {
  const { ltiContextId } = await as(ROLE.learner);
  const now = Date.now();
  const listed = { subject: mira.sub, roles: ROLE.instructor, status: "active" as const };
  await new Roster(maplewood.scope, ltiContextId).bring([listed], now, now);
  expect(await told(maplewood)).toEqual([]);
  await as(ROLE.instructor);
  expect((await told(maplewood)).map(([, action]) => action)).toEqual(["instructor.given"]);
});

test("who was known before visits were deleted is not told again", async () => {
  await as(ROLE.administrator | ROLE.instructor);
  await maplewood.scope.delete("learning_sessions").execute();
  await as(ROLE.administrator | ROLE.instructor);
  expect(await told(maplewood)).toHaveLength(2);
});

test("a launch that fails leaves no entry", async () => {
  await expect(admit(amara, maplewood, { deploymentRowId: "gone" })).rejects.toThrow("FOREIGN KEY");
  expect(await told(maplewood)).toEqual([]);
  await admit(amara, maplewood);
  expect(await told(maplewood)).toHaveLength(1);
});

test("an erased person who comes back is somebody new", async () => {
  const { learnerId } = await as(ROLE.administrator);
  await maplewood.scope.delete("learner_profiles").where("id", "=", learnerId).execute();
  await as(ROLE.administrator);
  const subjects = (await entriesOf(maplewood)).map(({ detail }) => detail["subject"]);
  expect(new Set(subjects).size).toBe(2);
});

const late = (session: Session, roles: Roles, at: number, launchId = newLaunchId()) =>
  new LateAdmission(maplewood.scope).write(
    launchOf({ ...mira, roles }, maplewood),
    { ...session, launchId, roles },
    at,
    at + MINUTE,
  );

test("a launch that is written late tells it once, when it is written, however often that is tried", async () => {
  const session = await as(ROLE.learner);
  const subject = await subjectOf(maplewood, session);
  const [at, launchId] = [Date.now() + MINUTE, newLaunchId()];
  await Promise.all([1, 2, 3].map(() => late(session, ROLE.administrator | ROLE.instructor, at, launchId)));
  await late(session, ROLE.administrator | ROLE.instructor, at, launchId);
  const entries = await entriesOf(maplewood);
  expect(entries).toMatchObject([
    { at: at + MINUTE, action: "administrator.given", detail: { subject } },
    { at: at + MINUTE, action: "instructor.given", detail: { subject, course: session.ltiContextId } },
  ]);
  expect(entries).toHaveLength(2);
  await late(session, ROLE.learner, at + 1);
  expect((await told(maplewood)).map(([, action]) => action).slice(2)).toEqual([
    "administrator.taken",
    "instructor.taken",
  ]);
});

test("a launch that is written late says nothing where a later one has", async () => {
  const session = await as(ROLE.learner);
  const at = Date.now() + 2 * MINUTE;
  await late(session, ROLE.learner, at);
  await late(session, ROLE.administrator | ROLE.instructor, at - MINUTE);
  expect(await told(maplewood)).toEqual([]);
  expect((await everythingOf(maplewood))["learner_profiles"]).toMatchObject([{ launched_roles: ROLE.learner }]);
});

test("of who was erased meanwhile, nothing is told", async () => {
  const session = await as(ROLE.learner);
  await maplewood.scope.delete("learner_profiles").where("id", "=", session.learnerId).execute();
  expect(await late(session, ROLE.administrator, Date.now() + MINUTE)).toBe(false);
  expect(await told(maplewood)).toEqual([]);
});
