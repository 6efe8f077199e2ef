import * as fc from "fast-check";
import { expect, test } from "vitest";
import { afterRecall, type Memory, memorySchema, type Recall, recallAt } from "#app/learner/memory.ts";
import { dueReviews, MOST_REVIEWS_A_DAY, reviewedOn, type Reviewable } from "#app/learner/review-queue.ts";
import { sessionAt } from "#app/learner/study-session.ts";

const NOW = Date.UTC(2026, 10, 2, 9);
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Recalls one after the other, each when it was due. */
function remembered(...recalls: Recall[]): Memory {
  let memory = afterRecall(undefined, recalls[0] ?? "good", NOW);
  for (const recall of recalls.slice(1)) memory = afterRecall(memory, recall, memory.dueAt);
  return memory;
}

test("what is recalled again and again is asked at ever longer intervals, and at most half a year later", () => {
  const lengths = [2, 3, 4, 5, 12].map((count) => {
    const memory = remembered(...Array.from({ length: count }, () => "good" as const));
    return (memory.dueAt - memory.reviewedAt) / DAY;
  });
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(lengths[0]).toBeGreaterThanOrEqual(1);
  expect(Math.abs((lengths.at(-1) ?? 0) - 180)).toBeLessThanOrEqual(1);
});

test("what was forgotten comes back soon, and is less stable", () => {
  const good = remembered("good", "good", "good", "good");
  const forgotten = afterRecall(good, "forgotten", good.dueAt);
  expect(forgotten.dueAt - good.dueAt).toBeLessThan(DAY);
  expect(forgotten.stability).toBeLessThan(good.stability);
  expect(forgotten).toMatchObject({ lapses: 1, state: "relearning" });
});

test("a recall with a hint promises less than one without", () => {
  const before = remembered("good", "good", "good");
  const [hard, good] = (["hard", "good"] as const).map((recall) => afterRecall(before, recall, before.dueAt));
  expect(hard?.stability).toBeLessThan(good?.stability ?? 0);
});

test("at its due date it is recalled with about nine chances in ten", () => {
  const memory = remembered("good", "good", "good", "good");
  expect(recallAt(memory, memory.reviewedAt)).toBe(1);
  expect(recallAt(memory, memory.dueAt)).toBeCloseTo(0.9, 1);
});

test("whatever happens, a memory is one, keeps its dates in order, and fades", () => {
  const recall = fc.constantFrom<Recall>("forgotten", "hard", "good");
  const step = fc.record({ recall, wait: fc.integer({ min: -DAY, max: 400 * DAY }) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      let [memory, now]: [Memory | undefined, number] = [undefined, NOW];
      for (const each of steps) memory = afterRecall(memory, each.recall, (now += each.wait));
      const kept = memorySchema.parse(memory);
      expect(memorySchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      expect(kept.dueAt).toBeGreaterThan(kept.reviewedAt);
      const fading = [0, 1, 10, 100, 1_000].map((days) => recallAt(kept, kept.reviewedAt + days * DAY));
      expect(fading).toEqual(fading.toSorted((a, b) => b - a));
      for (const chance of fading) expect(chance >= 0 && chance <= 1).toBe(true);
    }),
  );
});

const due = (concept: string, overdue: number, prerequisites: string[] = []): Reviewable => {
  const memory = remembered("good", "good", "good");
  return { concept, prerequisites, memory: { ...memory, reviewedAt: NOW - overdue - 8 * DAY, dueAt: NOW - overdue } };
};

test("what is most likely forgotten is reviewed first; what is not due is not", () => {
  const queue = dueReviews([due("a", DAY), due("b", 9 * DAY), due("c", -DAY)], { now: NOW, doneToday: 0 });
  expect(queue.map(({ concept }) => concept)).toEqual(["b", "a"]);
});

test("what was met again today was reviewed today; what was met for the first time, or yesterday, was not", () => {
  const [first, again] = [remembered("good"), remembered("good", "good")];
  expect(reviewedOn([first, again, { ...again, reviewedAt: NOW - DAY }], again.reviewedAt)).toBe(1);
});

test("a day has room for so many reviews, and those that were done count", () => {
  const all = Array.from({ length: 60 }, (_, at) => due(String(at), at * DAY));
  expect(dueReviews(all, { now: NOW, doneToday: 0 })).toHaveLength(MOST_REVIEWS_A_DAY);
  expect(dueReviews(all, { now: NOW, doneToday: 18 })).toHaveLength(2);
  expect(dueReviews(all, { now: NOW, doneToday: 25 })).toEqual([]);
});

test("neighbours in the graph are not reviewed one after the other, where others can stand between", () => {
  const all = [due("a", 9 * DAY), due("b", 8 * DAY, ["a"]), due("c", 7 * DAY), due("d", 6 * DAY, ["c"])];
  expect(dueReviews(all, { now: NOW, doneToday: 0 }).map(({ concept }) => concept)).toEqual(["a", "c", "b", "d"]);
  expect(dueReviews(all.slice(0, 2), { now: NOW, doneToday: 0 })).toHaveLength(2);
});

test.each([
  ["has just begun", [], false, "go-on", 0],
  ["works for 19 minutes", [19, 10, 1], true, "go-on", 19],
  ["works for 21 minutes and is between tasks", [21, 14, 7], true, "break", 21],
  ["works for 21 minutes and is on a task", [21, 14, 7], false, "go-on", 21],
  ["works for 30 minutes", [30, 21, 14, 7], false, "break", 30],
  ["had a break of 11 minutes", [40, 30, 25, 14], true, "go-on", 0],
  ["comes back after a break", [40, 30, 25, 5, 1], true, "go-on", 5],
] as const)("a learner who %s", (_, minutesAgo, betweenTasks, advice, lasted) => {
  const activity = minutesAgo.map((minutes) => NOW - minutes * MINUTE);
  expect(sessionAt(activity, NOW, betweenTasks)).toMatchObject({ advice, lasted: lasted * MINUTE });
});
