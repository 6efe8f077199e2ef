import { expect, test } from "vitest";
import { effectOfHelp, type GivenHelp } from "#app/struggle/help-effect.ts";

const offer = (learnerId: string, told: Partial<GivenHelp> = {}): GivenHelp => ({
  learnerId,
  kind: "hint",
  outcome: "accepted",
  after: { answers: 0, right: 0 },
  ...told,
});
const people = (count: number, told: Partial<GivenHelp> = {}, from = 0) =>
  Array.from({ length: count }, (_, at) => offer(`learner-${from + at}`, told));

test("nothing is told of help that fewer than five learners were offered, however often", () => {
  const four = [...people(4), ...people(4), ...people(4)];
  expect(effectOfHelp(four)).toEqual([{ kind: "hint", group: undefined }]);
  expect(effectOfHelp([...four, offer("another")])[0]?.group).toMatchObject({ offered: 13, accepted: 13 });
});

test("of each kind it is told how often it was taken, and how often declined", () => {
  const offered = [
    ...people(6),
    ...people(2, { outcome: "dismissed" }, 6),
    ...people(1, { outcome: "muted" }, 8),
    ...people(3, { outcome: undefined }, 9),
    ...people(5, { kind: "break" }),
  ];
  expect(effectOfHelp(offered)).toEqual([
    { kind: "hint", group: { offered: 12, accepted: 6, declined: 3, withIt: undefined, without: undefined } },
    { kind: "break", group: { offered: 5, accepted: 5, declined: 0, withIt: undefined, without: undefined } },
  ]);
});

test("how learners went on is told of those who took it and of the others, of five of each who went on", () => {
  const offered = [
    ...people(5, { after: { answers: 3, right: 2 } }),
    ...people(4, { outcome: "dismissed", after: { answers: 2, right: 0 } }, 5),
    ...people(3, { outcome: undefined }, 9),
  ];
  expect(effectOfHelp(offered)[0]?.group).toMatchObject({
    withIt: { answers: 15, right: 10 / 15 },
    without: undefined,
  });
  const fifth = offer("learner-9", { outcome: "muted", after: { answers: 2, right: 1 } });
  expect(effectOfHelp([...offered, fifth])[0]?.group?.without).toEqual({ answers: 10, right: 0.1 });
});

test("a kind that this version does not know is left out", () => {
  expect(effectOfHelp(people(9, { kind: "applause" }))).toEqual([]);
});
