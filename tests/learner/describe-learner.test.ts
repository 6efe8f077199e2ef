import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bestHours } from "#app/learner/best-hours.ts";
import { cognitiveProfileSchema, isDueIn } from "#app/learner/cognitive-profile.ts";
import { type ConceptFinding, describeLearner, MOST_CONCEPTS } from "#app/learner/describe-learner.ts";
import { masteryOf } from "#app/learner/mastery.ts";
import { afterRecall } from "#app/learner/memory.ts";
import { EMPTY_TALLY } from "#app/learner/tally.ts";
import { NEW_CONCEPT, replay } from "#app/learner/trace.ts";

const NOW = Date.UTC(2026, 10, 2, 9);
const nothing = { reviews: { done: 0, recalled: 0 }, answers: [] };
const newCourse = { concept: EMPTY_TALLY, course: EMPTY_TALLY };

function finding(concept: string, rights: readonly boolean[], changes: Partial<ConceptFinding> = {}): ConceptFinding {
  const { overall, concepts } = replay(rights.map((isRight) => ({ concept, expected: 0.65, isRight })));
  const mastery = masteryOf(overall, concepts.get(concept) ?? NEW_CONCEPT, newCourse);
  return { concept, mastery, memory: undefined, toThree: undefined, classToThree: undefined, lastAt: NOW, ...changes };
}

test("500 concepts with all that can be said of them stay under 100 KB, and no more are kept", () => {
  let memory = afterRecall(undefined, "good", NOW);
  for (let review = 0; review < 11; review++) memory = afterRecall(memory, "good", memory.dueAt);
  const rights = Array.from({ length: 117 }, (_, at) => at % 3 > 0);
  const one = finding("", rights, { memory, toThree: 114, classToThree: 13.7 });
  const concepts = Array.from({ length: MOST_CONCEPTS + 50 }, (_, at) => ({
    ...one,
    concept: `01940c3a-7b1e-7c44-9d2f-${String(at).padStart(12, "0")}`,
    lastAt: NOW + at,
  }));
  const answers = Array.from({ length: 2_400 }, (_, at) => ({ hour: at % 24, residual: at % 24 < 12 ? 0.5 : -0.5 }));
  const profile = cognitiveProfileSchema.parse(
    describeLearner({ concepts, reviews: { done: 1_234, recalled: 1_100 }, answers }),
  );
  expect(Object.keys(profile.concepts ?? {})).toHaveLength(MOST_CONCEPTS);
  expect(profile.concepts).not.toHaveProperty(concepts[0]?.concept ?? "");
  expect(profile.bestHours).toHaveLength(4);
  expect(new TextEncoder().encode(JSON.stringify(profile)).length).toBeLessThan(100_000);
});

test("everything in it says on how much evidence it rests, and how much that tells", () => {
  const memory = afterRecall(undefined, "good", NOW);
  const cells = finding("cells", [true, true, true], { memory, toThree: 3, classToThree: 6 });
  const profile = describeLearner({ ...nothing, concepts: [cells], reviews: { done: 4, recalled: 3 } });
  expect(profile).toMatchObject({
    version: 1,
    concepts: { cells: { mastery: { evidence: 3 }, memory: { evidence: 1 }, toThree: 3 } },
    velocity: { evidence: 1 },
    retention: { value: 0.8, evidence: 4 },
  });
  expect(profile.velocity?.ratio).toBeLessThan(1);
  expect(profile).not.toHaveProperty("bestHours");
});

test("the hour in which a review is due is said, and not before it has come", () => {
  const memory = afterRecall(afterRecall(undefined, "good", NOW), "good", NOW + 3_600_000);
  const profile = describeLearner({ ...nothing, concepts: [finding("cells", [true], { memory })] });
  const dueAt = (profile.concepts?.["cells"]?.memory?.dueHour ?? 0) * 3_600_000;
  expect(dueAt - memory.dueAt).toBeGreaterThanOrEqual(0);
  expect(dueAt - memory.dueAt).toBeLessThan(3_600_000);
  expect([dueAt - 1, dueAt].map((now) => isDueIn(profile, "cells", now))).toEqual([false, true]);
  expect([isDueIn(profile, "genes", dueAt), isDueIn({}, "cells", dueAt)]).toEqual([false, false]);
});

test("without evidence nothing is said", () => {
  expect(describeLearner({ ...nothing, concepts: [] })).toEqual({ version: 1, concepts: {} });
});

test("what is described can be read, is the same in any order, and survives JSON", () => {
  const anyFinding = fc
    .record({
      concept: fc.uuid(),
      rights: fc.array(fc.boolean(), { maxLength: 12 }),
      toThree: fc.option(fc.integer({ min: 3, max: 99 }), { nil: undefined }),
    })
    .map(({ concept, rights, toThree }) => finding(concept, rights, { toThree, classToThree: 5 }));
  const distinct = fc.uniqueArray(anyFinding, { maxLength: 8, selector: ({ concept }) => concept });
  fc.assert(
    fc.property(distinct, (concepts) => {
      const profile = describeLearner({ ...nothing, concepts });
      expect(describeLearner({ ...nothing, concepts: concepts.toReversed() })).toEqual(profile);
      expect(cognitiveProfileSchema.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
    }),
  );
});

const at = (hour: number, count: number, residual: number) => Array.from({ length: count }, () => ({ hour, residual }));

test("hours are best where answers say so surely, and nowhere else", () => {
  expect(bestHours([...at(9, 60, 0.3), ...at(20, 60, -0.1)])).toMatchObject([{ from: 9, evidence: 60 }]);
  expect(bestHours([...at(9, 19, 0.5), ...at(20, 60, -0.5)])).toEqual([]);
  expect(bestHours([...at(9, 60, 0.1), ...at(20, 60, 0)])).toEqual([]);
  expect(bestHours(at(9, 500, 0.3))).toEqual([]);
});

test("a profile of a later version is kept whole", () => {
  const later = {
    version: 2,
    concepts: { cells: { mastery: { value: 0.4, evidence: 2, by: "b" } } },
    pace: { weekly: 3 },
  };
  expect(cognitiveProfileSchema.parse(later)).toEqual(later);
  expect(cognitiveProfileSchema.parse({})).toEqual({});
  expect(cognitiveProfileSchema.safeParse({ version: 1, retention: { value: 2, evidence: 1 } }).success).toBe(false);
});
