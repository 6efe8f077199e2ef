import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/learner/learner.ts";
import { Learners } from "#db/learners.ts";
import { TenantScope } from "#db/tenant-scope.ts";
import { failingD1 } from "../failing-d1.ts";
import { learnerProfileFactory, ltiContextFactory, membershipFactory, seeded } from "../factories.ts";
import { everythingOf } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

const NOW = Date.UTC(2026, 8, 2);
const mira: Person = {
  ltiUserId: "7",
  displayName: "Mira Okafor",
  givenName: "Mira",
  email: undefined,
  testUser: false,
};
const profile = { concepts: { mean: { mastery: { value: 0.5, evidence: 3 } } } };
let maplewood: Institution;
let learners: Learners;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  learners = new Learners(maplewood.scope);
});

/** Maplewood's learners, through a D1 that does what it is asked once, and then says that it failed. */
function doubtful(): Learners {
  let told = false;
  const d1 = failingD1(env.DB, () => {
    if (told) return undefined;
    told = true;
    return { message: "Network connection lost.", done: true };
  });
  return new Learners(new TenantScope(d1, maplewood.tenantId));
}

test("a new person is found as they came, by either name", async () => {
  const { id, generation } = await learners.findOrCreate(mira, NOW);
  expect(generation).toBe(0);
  const learner = await learners.find(id);
  expect(learner).toEqual({
    ...mira,
    id,
    subjectId: expect.stringMatching(/^[\da-f-]{36}$/),
    cognitiveProfile: {},
    cognitiveProfileVersion: 0,
    status: "active",
    generation: 0,
    createdAt: NOW,
    updatedAt: NOW,
  });
  expect(await learners.findByLtiUserId("7")).toEqual(learner);
  expect(await learners.find("nobody")).toBeUndefined();
  expect(await learners.findByLtiUserId("8")).toBeUndefined();
});

test("of twelve who come at once, all get the one learner", async () => {
  const all = await Promise.all(
    Array.from({ length: 12 }, () => new Learners(maplewood.scope).findOrCreate(mira, NOW)),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect((await everythingOf(maplewood))["learner_profiles"]).toHaveLength(1);
});

test("finding somebody again replaces nothing of them but the names", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  await learners.changeCognitiveProfile(id, 0, profile, NOW);
  await learners.changePrivacySettings(id, { noticeVersion: "2" }, NOW);
  await learners.endSessions(id, NOW);
  const before = await learners.find(id);
  const again = await learners.findOrCreate({ ...mira, displayName: "Mira Sen", email: "m@example.test" }, NOW + 1);
  expect(again).toEqual({ id, generation: 1 });
  const renamed = { displayName: "Mira Sen", email: "m@example.test", updatedAt: NOW + 1 };
  expect(await learners.find(id)).toEqual({ ...before, ...renamed });
});

test("a learner is renamed", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  const names = { displayName: undefined, givenName: "Mi", email: "mi@example.test" };
  expect(await learners.rename(id, names, NOW + 1)).toBe(true);
  expect(await learners.find(id)).toMatchObject({ ...names, updatedAt: NOW + 1 });
  expect(await learners.rename("nobody", names, NOW)).toBe(false);
});

test("a profile is changed from the version that was read, and from no other", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  expect(await learners.changeCognitiveProfile(id, 0, profile, NOW)).toBe("changed");
  expect(await learners.changeCognitiveProfile(id, 0, { concepts: {} }, NOW)).toBe("stale");
  expect(await learners.changeCognitiveProfile(id, 2, { concepts: {} }, NOW)).toBe("stale");
  expect(await learners.find(id)).toMatchObject({ cognitiveProfile: profile, cognitiveProfileVersion: 1 });
  expect(await learners.changeCognitiveProfile("nobody", 0, profile, NOW)).toBe("gone");
});

test("of six who change a profile at once one does, and the others are told", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  const all = await Promise.all(
    Array.from({ length: 6 }, (_, index) => learners.changeCognitiveProfile(id, 0, { concepts: {}, index }, NOW)),
  );
  expect(all.toSorted()).toEqual(["changed", "stale", "stale", "stale", "stale", "stale"]);
  const { cognitiveProfile } = (await learners.find(id)) ?? {};
  expect(cognitiveProfile).toEqual({ concepts: {}, index: all.indexOf("changed") });
});

test("a change that was done and told that it failed is known again, and done once", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  expect(await doubtful().changeCognitiveProfile(id, 0, profile, NOW)).toBe("changed");
  expect(await learners.find(id)).toMatchObject({ cognitiveProfile: profile, cognitiveProfileVersion: 1 });
  // Also when it is whoever called that tries again.
  expect(await learners.changeCognitiveProfile(id, 0, profile, NOW)).toBe("changed");
  expect(await learners.find(id)).toMatchObject({ cognitiveProfileVersion: 1 });
});

test("a profile keeps what a later version put into it, and takes no nonsense", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  const later = { concepts: { mean: { mastery: { value: 1, evidence: 9, model: "b" } } }, pace: { weekly: 3 } };
  expect(await learners.changeCognitiveProfile(id, 0, later, NOW)).toBe("changed");
  expect((await learners.find(id))?.cognitiveProfile).toEqual(later);
  const nonsense = { concepts: { mean: { mastery: { value: 7, evidence: 1 } } } };
  await expect(learners.changeCognitiveProfile(id, 1, nonsense, NOW)).rejects.toThrow("value");
});

test("two choices that are made at once both stand, and null takes one back", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  await Promise.all([
    learners.changePrivacySettings(id, { noticeVersion: "2026-09", noticeAcceptedAt: NOW }, NOW),
    learners.changePrivacySettings(id, { profiling: false }, NOW),
    learners.changePrivacySettings(id, { newsletter: { weekly: true } }, NOW),
  ]);
  const all = {
    noticeVersion: "2026-09",
    noticeAcceptedAt: NOW,
    profiling: false,
    newsletter: { weekly: true },
  };
  expect(await learners.privacySettings(id, "101")).toEqual(all);
  const { profiling: _, ...rest } = all;
  expect(await learners.changePrivacySettings(id, { profiling: null }, NOW)).toEqual(rest);
  expect(await learners.changePrivacySettings("nobody", {}, NOW)).toBeUndefined();
  expect(await learners.privacySettings("nobody", "101")).toBeUndefined();
});

test("ending sessions raises the generation", async () => {
  const { id } = await learners.findOrCreate(mira, NOW);
  expect(await learners.endSessions(id, NOW)).toBe(true);
  expect(await learners.find(id)).toMatchObject({ generation: 1 });
  expect(await learners.endSessions("nobody", NOW)).toBe(false);
});

test("learners are listed by pages, oldest first, each once; also those of one course", async () => {
  const { scope } = maplewood;
  const seed = seeded();
  const people = Array.from({ length: 7 }, () => learnerProfileFactory(seed));
  const course = ltiContextFactory(seed, { id: same.course });
  const inCourse = people.filter((_, index) => index % 2 === 1).reverse();
  await scope.batch([
    scope.insert("lti_contexts", course),
    ...people.toReversed().map((row) => scope.insert("learner_profiles", row)),
    ...inCourse.map(({ id }) =>
      scope.insert("memberships", membershipFactory(seed, { lti_context_id: same.course, learner_id: id })),
    ),
  ]);
  const everybody = await pagesOf((after) => learners.list({ after, limit: 3 }));
  expect(everybody).toEqual(people.map(({ id }) => id).toSorted());
  const students = await pagesOf((after) => learners.list({ after, limit: 2, ltiContextId: same.course }));
  expect(students).toEqual(inCourse.map(({ id }) => id).toSorted());
  expect(await learners.list({ after: "", limit: 3, ltiContextId: "nowhere" })).toEqual([]);
});

async function pagesOf(page: (after: string) => Promise<{ id: string }[]>): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const rows = await page(ids.at(-1) ?? "");
    if (rows.length === 0) return ids;
    ids.push(...rows.map(({ id }) => id));
  }
}
