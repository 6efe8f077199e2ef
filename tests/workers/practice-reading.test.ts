import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { LearnerCopies } from "#workers/learner-copies.ts";
import { ReadThrough } from "#workers/read-through.ts";
import { same } from "../institution.ts";

test("what a course can be practised by is copied for its own institution, also where another's course has the same ID", async () => {
  const writes: Promise<unknown>[] = [];
  const ports = { now: () => Date.now(), later: (work: Promise<unknown>) => void writes.push(work), used: () => {} };
  const copies = new LearnerCopies(env.LEARNER_COPIES, new ReadThrough(env.LEARNER_COPIES, ports));
  const [ours, theirs] = ["maplewood", "harbour"].map((tenantId) => ({ tenantId, ltiContextId: same.course }));
  if (ours === undefined || theirs === undefined) throw new Error("There are two.");
  const practice = { concepts: [{ id: "mean", name: "The mean", prerequisites: [] }], questions: [] };
  copies.rememberPractice(ours, practice);
  await Promise.all(writes);
  expect((await copies.practice(ours))?.value).toEqual(practice);
  expect(await copies.practice(theirs)).toBeUndefined();
});
