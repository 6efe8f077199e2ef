import { expect, test } from "vitest";
import {
  courseCopy,
  deploymentCopy,
  knownCopy,
  lastKnownCopy,
  learnerCopies,
  personCopy,
  practiceCopy,
  registrationsCopy,
  standingCopy,
  tombstone,
} from "#workers/copy-names.ts";

const of = { tenantId: "tenant-1", learnerId: "learner-1", launchId: "launch-1", ltiContextId: "course-1" };

test("a learner's copies are found by what their names begin with, and nobody else's", () => {
  const begin = learnerCopies(of);
  expect([standingCopy(of), lastKnownCopy(of)].every((name) => name.startsWith(begin))).toBe(true);
  expect(standingCopy({ ...of, learnerId: "learner-10" }).startsWith(begin)).toBe(false);
  expect(standingCopy({ ...of, tenantId: "tenant-2" }).startsWith(begin)).toBe(false);
});

test("a tombstone stands where erasing a learner's copies does not find it", () => {
  expect(tombstone(of).startsWith(`${of.tenantId}/`)).toBe(false);
});

test("what an LMS says stands in a name as a digest: no text of it can be, or lead into, another name", async () => {
  const said = "../tenant-2/learner-1/profile";
  for (const name of [
    await personCopy("tenant-1", said),
    await courseCopy("tenant-1", said),
    await deploymentCopy("tenant-1", said),
  ])
    expect(name).toMatch(/^tenant-1\/(person|course|deployment)\/[0-9a-f]{64}$/);
  expect(await registrationsCopy("https://lms.example.test")).toMatch(/^registrations\/[0-9a-f]{64}$/);
  // KV takes names of 512 bytes.
  expect((await personCopy(crypto.randomUUID(), "x".repeat(10_000))).length).toBeLessThan(512);
});

test.each([
  ["a launch", async (tenantId: string) => standingCopy({ ...of, tenantId })],
  ["what a launch knows", async (tenantId: string) => knownCopy({ ...of, tenantId })],
  ["what a learner’s own pages show", async (tenantId: string) => lastKnownCopy({ ...of, tenantId })],
  ["a person", (tenantId: string) => personCopy(tenantId, "7")],
  ["a course", (tenantId: string) => courseCopy(tenantId, "7")],
  [
    "what a course can be practised by",
    async (tenantId: string) => practiceCopy({ tenantId, ltiContextId: "course-1" }),
  ],
  ["a deployment", (tenantId: string) => deploymentCopy(tenantId, "7")],
])("the copy of %s begins with its tenant", async (_, name) => {
  expect((await name("tenant-1")).startsWith("tenant-1/")).toBe(true);
  expect((await name("tenant-2")).startsWith("tenant-2/")).toBe(true);
});

test("the same name in another tenant, or of another kind, is another copy", async () => {
  const names = await Promise.all([
    personCopy("tenant-1", "7"),
    personCopy("tenant-2", "7"),
    courseCopy("tenant-1", "7"),
    deploymentCopy("tenant-1", "7"),
    personCopy("tenant-1", "8"),
  ]);
  expect(new Set(names).size).toBe(names.length);
});
