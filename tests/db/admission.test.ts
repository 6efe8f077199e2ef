import { beforeEach, expect, test } from "vitest";
import type { Launch } from "#app/lti/launch.ts";
import { ROLE } from "#app/lti/roles.ts";
import { SESSION_LIFETIME_MS } from "#app/tenancy/session.ts";
import { Admission } from "#db/admission.ts";
import { keptLaunchOf } from "#workers/kept-launch.ts";
import { CourseCopies } from "#db/course-copies.ts";
import { LateAdmission } from "#db/late-admission.ts";
import { everythingOf } from "../furnish.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { admit, amara, launchOf, mira, newLaunchId, noor } from "../person.ts";

const NOW = Date.UTC(2026, 8, 2);
let maplewood: Institution;
let harbour: Institution;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
});

test("a launch writes the learner, the course, the link, the membership and the session", async () => {
  const launchId = newLaunchId();
  const session = await new Admission(maplewood.scope).admit(launchOf(mira, maplewood), launchId, NOW);
  const { learnerId, ltiContextId } = session;
  expect(session).toMatchObject({ launchId, tenantId: maplewood.tenantId, roles: ROLE.learner, generation: 0 });
  expect(session.expiresAt).toBe(NOW + SESSION_LIFETIME_MS);
  const rows = await everythingOf(maplewood);
  expect(rows).toMatchObject({
    learner_profiles: [{ id: learnerId, lti_user_id: "7", display_name: "Mira Okafor", test_user: 0 }],
    lti_contexts: [{ id: ltiContextId, context_id: "101", title: "Introductory statistics" }],
    resource_links: [{ lti_context_id: ltiContextId, resource_link_id: "1", title: "AI Guide" }],
    memberships: [{ lti_context_id: ltiContextId, learner_id: learnerId, roles: ROLE.learner }],
    learning_sessions: [{ id: launchId, learner_id: learnerId, course_context: ltiContextId, locale: "en" }],
    deployments: [{ id: same.deployment, last_launch_at: NOW }],
  });
});

test("the second launch of a person finds the same learner, and learns their new name and role", async () => {
  const first = await admit(mira, maplewood);
  const renamed = { ...mira, name: "Mira Sen", roles: ROLE.learner | ROLE.instructor };
  const second = await admit(renamed, maplewood);
  expect(second.learnerId).toBe(first.learnerId);
  expect(second.ltiContextId).toBe(first.ltiContextId);
  expect(second.launchId).not.toBe(first.launchId);
  const rows = await everythingOf(maplewood);
  expect(rows["learner_profiles"]).toMatchObject([{ display_name: "Mira Sen" }]);
  expect(rows["memberships"]).toMatchObject([{ roles: ROLE.learner | ROLE.instructor }]);
  expect(rows["learning_sessions"]).toHaveLength(2);
  expect(rows["resource_links"]).toHaveLength(1);
});

test("a launch that is written late updates the roles, unless a later launch has", async () => {
  const session = await new Admission(maplewood.scope).admit(launchOf(mira, maplewood), newLaunchId(), NOW);
  const late = (roles: number, launchedAt: number) =>
    new LateAdmission(maplewood.scope).write(
      launchOf({ ...mira, roles }, maplewood),
      { ...session, launchId: newLaunchId(), roles },
      launchedAt,
      launchedAt,
    );
  expect(await late(ROLE.instructor, NOW + 2)).toBe(true);
  const member = { learner_id: session.learnerId, roles: ROLE.instructor, updated_at: NOW + 2 };
  expect((await everythingOf(maplewood))["memberships"]).toMatchObject([member]);
  expect(await late(ROLE.learner, NOW + 1)).toBe(true);
  const rows = await everythingOf(maplewood);
  expect(rows["memberships"]).toMatchObject([member]);
  expect(rows["learning_sessions"]).toHaveLength(3);
});

/** What an LMS offers, under addresses that tell which launch said so. */
const services = (mark: string) => ({
  membershipsUrl: `https://lms.example.test/${mark}/members`,
  lineItemsUrl: `https://lms.example.test/${mark}/items`,
  lineItemUrl: `https://lms.example.test/${mark}/items/1`,
  gradeScopes: [mark],
});

test("a launch that is written late keeps where the LMS's services are, unless a later launch has", async () => {
  const session = await new Admission(maplewood.scope).admit(launchOf(mira, maplewood), newLaunchId(), NOW);
  const late = (mark: string, launchedAt: number, link: string) =>
    new LateAdmission(maplewood.scope).write(
      launchOf(mira, maplewood, { services: services(mark), resourceLink: { id: link } }),
      { ...session, launchId: newLaunchId() },
      launchedAt,
      launchedAt,
    );
  const known = async () => {
    const { lti_services: kept, resource_links: links } = await everythingOf(maplewood);
    return [
      ...(kept ?? []).map((row) => [row["memberships_url"], row["line_items_url"], row["grade_scopes"]]),
      ...(links ?? []).map((row) => [row["resource_link_id"], row["line_item_url"]]),
    ];
  };
  const offered = ["https://lms.example.test/b/members", "https://lms.example.test/b/items", '["b"]'];
  await late("b", NOW + 2, "1");
  expect(await known()).toEqual([offered, ["1", "https://lms.example.test/b/items/1"]]);
  await late("a", NOW + 1, "1");
  expect(await known()).toEqual([offered, ["1", "https://lms.example.test/b/items/1"]]);
  // Of a link that nobody has heard of, also a late launch is the first.
  await late("a", NOW + 1, "2");
  expect(await known()).toContainEqual(["2", "https://lms.example.test/a/items/1"]);
});

test("eight first launches at once make one learner, one course, and eight sessions", async () => {
  const sessions = await Promise.all(Array.from({ length: 8 }, () => admit(mira, maplewood)));
  expect(new Set(sessions.map(({ learnerId }) => learnerId)).size).toBe(1);
  const rows = await everythingOf(maplewood);
  expect(rows["learner_profiles"]).toHaveLength(1);
  expect(rows["lti_contexts"]).toHaveLength(1);
  expect(rows["learning_sessions"]).toHaveLength(8);
});

test("the same sub is another learner at the other institution", async () => {
  const here = await admit(mira, maplewood);
  const there = await admit(noor, harbour);
  expect(there.learnerId).not.toBe(here.learnerId);
  expect((await everythingOf(maplewood))["learner_profiles"]).toMatchObject([{ display_name: "Mira Okafor" }]);
  expect((await everythingOf(harbour))["learner_profiles"]).toMatchObject([{ display_name: "Noor Haddad" }]);
});

test("launches without a course open on the tenant's default course", async () => {
  const first = await admit(mira, maplewood, { ltiContext: undefined });
  const second = await admit(amara, maplewood, { ltiContext: undefined });
  expect(second.ltiContextId).toBe(first.ltiContextId);
  expect((await everythingOf(maplewood))["lti_contexts"]).toMatchObject([{ context_id: "", title: null }]);
});

test("one link in two courses is two links", async () => {
  await admit(mira, maplewood);
  await admit(mira, maplewood, { ltiContext: { id: "102" } });
  const { resource_links: links = [], learning_sessions: sessions = [] } = await everythingOf(maplewood);
  expect(links).toHaveLength(2);
  const courseOf = new Map(links.map((link) => [link["id"], link["lti_context_id"]]));
  for (const session of sessions) expect(courseOf.get(session["resource_link_id"])).toBe(session["course_context"]);
});

test("a test user is marked", async () => {
  await admit({ ...mira, roles: ROLE.learner | ROLE.testUser }, maplewood);
  expect((await everythingOf(maplewood))["learner_profiles"]).toMatchObject([{ test_user: 1 }]);
});

test("the session carries the learner's generation", async () => {
  await admit(mira, maplewood);
  await maplewood.scope.update("learner_profiles").set({ generation: 3 }).execute();
  expect((await admit(mira, maplewood)).generation).toBe(3);
});

test("a launch that fails at its last row leaves nothing", async () => {
  const before = await everythingOf(maplewood);
  await expect(admit(mira, maplewood, { deploymentRowId: "gone" })).rejects.toThrow("FOREIGN KEY");
  expect(await everythingOf(maplewood)).toEqual(before);
});

test("a launch id that is taken stays with its first learner", async () => {
  const launchId = newLaunchId();
  const admission = new Admission(maplewood.scope);
  const first = await admission.admit(launchOf(mira, maplewood), launchId, NOW);
  await admission.admit(launchOf(amara, maplewood), launchId, NOW);
  expect((await everythingOf(maplewood))["learning_sessions"]).toMatchObject([
    { learner_id: first.learnerId, roles: ROLE.learner },
  ]);
});

test("a copied link opens what its own course's link opened, and not another course's of the same name", async () => {
  const arrive = (ltiContext: string, resourceLink: string, differing: Partial<Launch>) =>
    admit(amara, maplewood, { ltiContext: { id: ltiContext }, resourceLink: { id: resourceLink }, ...differing });
  // The unrelated one comes first, and so stands first wherever they are listed.
  await arrive("unrelated", "shared", { placed: { kind: "concept", id: "of-the-unrelated" } });
  await arrive("copied", "shared", { placed: { kind: "concept", id: "of-the-copied" } });
  await arrive("copy", "its-own", { history: { contexts: ["copied"], links: ["shared"] } });
  const { resource_links: links } = await everythingOf(maplewood);
  expect(links).toContainEqual(
    expect.objectContaining({ resource_link_id: "its-own", opens_kind: "concept", opens_id: "of-the-copied" }),
  );
});

test("of several links and courses that it was copied from, the latest says what a link opens", async () => {
  const arrive = (ltiContext: string, resourceLink: string, differing: Partial<Launch>) =>
    admit(amara, maplewood, { ltiContext: { id: ltiContext }, resourceLink: { id: resourceLink }, ...differing });
  for (const [course, link] of [
    ["first", "older"],
    ["second", "older"],
    ["first", "newer"],
    ["second", "newer"],
  ] as const)
    await arrive(course, link, { placed: { kind: "concept", id: `${link} in the ${course}` } });
  const history = { contexts: ["second", "first"], links: ["newer", "older"] };
  await arrive("third", "copied", { history });
  await arrive("fourth", "copied", { history: { contexts: ["first", "second"], links: ["older", "newer"] } });
  const { resource_links: links } = await everythingOf(maplewood);
  const opened = links?.filter(({ resource_link_id }) => resource_link_id === "copied").map(({ opens_id }) => opens_id);
  expect(opened).toEqual(["newer in the second", "older in the first"]);
});

test("a launch that is written late finds what its link opens by its history, and offers the course's material", async () => {
  const source = await teach(maplewood, statistics);
  await admit(amara, maplewood, { resourceLink: { id: "7" }, placed: { kind: "concept", id: "variance" } });
  const copy = { ltiContext: { id: "102", title: "Next year" } };
  const known = await admit(amara, maplewood, copy);
  const copies = new CourseCopies(maplewood.scope, known);
  expect(await copies.open()).toBeUndefined();
  const launch = launchOf(amara, maplewood, {
    ...copy,
    resourceLink: { id: "its-own" },
    history: { contexts: ["101"], links: ["7"] },
  });
  // As the object keeps it until the record takes it.
  const kept = keptLaunchOf.parse(JSON.parse(JSON.stringify(launch)));
  // Who only learns here is offered nothing, though they teach where it was copied from.
  const learning = { ...kept, roles: ROLE.learner };
  expect(
    await new LateAdmission(maplewood.scope).write(learning, { ...known, launchId: newLaunchId() }, NOW, NOW),
  ).toBe(true);
  expect(await copies.open()).toBeUndefined();
  const late = { ...known, launchId: newLaunchId() };
  for (const _ of [1, 2]) expect(await new LateAdmission(maplewood.scope).write(kept, late, NOW, NOW)).toBe(true);
  expect(await copies.open()).toMatchObject({ status: "offered", sourceId: source });
  const { resource_links: links } = await everythingOf(maplewood);
  expect(links).toContainEqual(expect.objectContaining({ resource_link_id: "its-own", opens_id: "variance" }));
});
