import * as fc from "fast-check";
import { expect, test } from "vitest";
import { masteryOf } from "#app/learner/mastery.ts";
import { predictAnswer } from "#app/learner/predict-answer.ts";
import { borrowedSkill } from "#app/learner/prerequisite-evidence.ts";
import { addToTally, EMPTY_TALLY, easeOf, expectedRate, type Tally, typicalEase } from "#app/learner/tally.ts";
import { ability, NEW_CONCEPT, NEW_LEARNER, replay, type TracedAnswer } from "#app/learner/trace.ts";

const newCourse = { concept: EMPTY_TALLY, course: EMPTY_TALLY };
const newQuestion = easeOf(EMPTY_TALLY, EMPTY_TALLY, EMPTY_TALLY);
const expected = expectedRate(newQuestion);

const anyAnswer = fc.record({
  concept: fc.constantFrom("cells", "energy", "genes"),
  expected: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  isRight: fc.boolean(),
});
const anyLog = fc.array(anyAnswer, { maxLength: 60 });
const anyTally: fc.Arbitrary<Tally> = fc
  .array(fc.record({ isRight: fc.boolean(), expected: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 40 })
  .map((answers) => answers.reduce((tally, { isRight, expected: p }) => addToTally(tally, isRight, p), EMPTY_TALLY));

function mastery(log: readonly TracedAnswer[], concept = "cells") {
  const { overall, concepts } = replay(log);
  return masteryOf(overall, concepts.get(concept) ?? NEW_CONCEPT, newCourse);
}

const answers = (concept: string, ...rights: number[]): TracedAnswer[] =>
  rights.map((right) => ({ concept, expected, isRight: right === 1 }));

const trace = (...rights: number[]) => replay(answers("x", ...rights)).concepts.get("x") ?? NEW_CONCEPT;

function tallyOf(count: number, isRight: boolean, by: number): Tally {
  return Array.from({ length: count }).reduce<Tally>((tally) => addToTally(tally, isRight, by), EMPTY_TALLY);
}

test("a newcomer in a new course has a sensible start and no confidence", () => {
  const start = mastery([]);
  expect(start.value).toBeGreaterThan(0.6);
  expect(start.value).toBeLessThan(0.8);
  expect(start).toMatchObject({ evidence: 0, confidence: 0 });
  expect(start.high - start.low).toBeGreaterThan(0.4);
  expect(predictAnswer({ overall: NEW_LEARNER, concept: NEW_CONCEPT, ease: newQuestion })).toBeCloseTo(0.6, 1);
});

test("a question that nobody has answered is as easy as its concept, and a new concept as its course", () => {
  const easy = tallyOf(300, true, 0.6);
  expect(easeOf(EMPTY_TALLY, easy, easy).itemRate).toBeGreaterThan(2);
  expect(easeOf(EMPTY_TALLY, EMPTY_TALLY, easy).itemRate).toBeGreaterThan(2);
});

test("a question's familiarity ends somewhere: a large course is not taken for another kind of course", () => {
  const familiarity = [0, 10, 200, 5_000].map(
    (count) => easeOf(tallyOf(count, true, 0.6), EMPTY_TALLY, EMPTY_TALLY).familiarity,
  );
  expect(familiarity).toEqual([0, expect.closeTo(0.48, 2), 1, 1]);
});

test("a question met by strong learners does not look easy", () => {
  const [strong, others] = [0.95, 0.5].map((by) => easeOf(tallyOf(20, true, by), EMPTY_TALLY, EMPTY_TALLY));
  expect(strong?.itemLead).toBeLessThan(others?.itemLead ?? 0);
});

test("what is said is a probability, whatever was answered", () => {
  fc.assert(
    fc.property(anyLog, anyTally, anyTally, anyTally, (log, item, concept, course) => {
      const { overall, concepts } = replay(log);
      const here = concepts.get("cells") ?? NEW_CONCEPT;
      const said = masteryOf(overall, here, { concept, course });
      const p = predictAnswer({ overall, concept: here, ease: easeOf(item, concept, course) });
      for (const value of [p, said.value, said.low, said.high, said.confidence, ability(overall, here, 0.4)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(said.low).toBeLessThanOrEqual(said.value);
      expect(said.value).toBeLessThanOrEqual(said.high);
    }),
  );
});

test("each answer about a concept narrows what is not known of it, and no other does", () => {
  fc.assert(
    fc.property(anyLog, anyAnswer, (log, next) => {
      const before = mastery(log).confidence;
      const after = mastery([...log, next]).confidence;
      expect(Math.sign(after - before)).toBe(next.concept === "cells" ? 1 : 0);
    }),
  );
});

test("a right answer never lowers the mastery of its concept, a wrong one never raises it", () => {
  fc.assert(
    fc.property(anyLog, anyAnswer, (log, next) => {
      const before = mastery(log, next.concept).value;
      const after = mastery([...log, next], next.concept).value;
      expect(next.isRight ? after - before : before - after).toBeGreaterThan(-1e-12);
    }),
  );
});

test("in which order concepts were practised does not matter", () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      const sorted = log.toSorted((a, b) => a.concept.localeCompare(b.concept));
      for (const concept of ["cells", "energy", "genes"])
        expect(mastery(sorted, concept).value).toBeCloseTo(mastery(log, concept).value, 10);
    }),
  );
});

test("the same log leaves the same trace", () => {
  fc.assert(
    fc.property(anyLog, (log) => {
      expect(replay(structuredClone(log))).toEqual(replay(log));
    }),
  );
});

test("mastery names its three heaviest reasons, heaviest first", () => {
  const failing = mastery(answers("cells", 0, 0, 0, 0));
  expect(failing.reasons).toHaveLength(3);
  expect(failing.reasons[0]).toMatchObject({ because: "answers-here" });
  expect(failing.reasons[0]?.effect).toBeLessThan(0);
  const elsewhere = mastery(answers("energy", 1, 1, 1, 1, 1, 1));
  expect(elsewhere.reasons[0]).toMatchObject({ because: "answers-elsewhere" });
  expect(elsewhere.reasons.map(({ because }) => because)).toContain("no-answers-here");
});

test("a hard concept is a reason", () => {
  const hard = tallyOf(40, false, 0.5);
  const said = masteryOf(NEW_LEARNER, NEW_CONCEPT, { concept: hard, course: hard });
  expect(said.reasons[0]).toMatchObject({ because: "concept-ease" });
  expect(said.value).toBeLessThan(0.2);
  expect(expectedRate(typicalEase(hard, hard))).toBeLessThan(0.2);
});

test("neighbours move the start with care: bounded, never as evidence, less with each answer of one's own", () => {
  const good = trace(1, 1, 1, 1, 1, 1);
  const bad = trace(0, 0, 0, 0, 0, 0);
  const from = (prerequisites: (typeof good)[], followers: (typeof good)[] = [], own = NEW_CONCEPT) =>
    borrowedSkill(own, { prerequisites, followers });
  expect(from([good])).toBeGreaterThan(0.2);
  expect(from([bad])).toBeLessThan(-0.2);
  expect(from([], [good])).toBeGreaterThan(0.1);
  expect(from([], [bad])).toBe(0);
  expect(from([])).toBe(0);
  expect(from([good], [good, good])).toBeLessThanOrEqual(0.5);
  expect(from([good], [], trace(0, 0, 0))).toBeLessThan(from([good]) / 2);
  const said = masteryOf(NEW_LEARNER, NEW_CONCEPT, newCourse, { prerequisites: [bad], followers: [] });
  expect(said).toMatchObject({ evidence: 0, confidence: 0, reasons: [{ because: "prerequisites" }, {}, {}] });
  expect(said.value).toBeLessThan(mastery([]).value);
});
