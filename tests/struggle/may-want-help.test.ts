import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mayWantHelp, type NoticedStruggle } from "#app/struggle/may-want-help.ts";

const concepts = [
  { id: "mean", name: "Mean" },
  { id: "spread", name: "Spread" },
];
const of = (learnerId: string, told: Partial<NoticedStruggle> = {}): NoticedStruggle => ({
  learnerId,
  concept: "mean",
  level: "struggling",
  saidStuck: false,
  wasOffered: false,
  at: 1,
  name: undefined,
  ...told,
});
const people = (count: number) => Array.from({ length: count }, (_, at) => of(`learner-${at}`));

test("who shares it is told of by name, with all that is difficult for them", () => {
  const mira = { name: "Mira Okafor" };
  const noticed = [of("7", { ...mira, concept: "spread", at: 9 }), of("7", { ...mira, at: 4 }), of("8", { at: 3 })];
  expect(mayWantHelp(noticed, true, concepts)).toEqual({
    named: [{ name: "Mira Okafor", concepts: ["Spread", "Mean"], at: 9 }],
    groups: [],
  });
});

test("who does not is in a group of five, or nowhere; who is named is in none", () => {
  expect(mayWantHelp(people(4), true, concepts).groups).toEqual([]);
  expect(mayWantHelp(people(5), true, concepts).groups).toEqual([{ concept: "Mean", learners: 5 }]);
  const withOneNamed = [...people(4), of("7", { name: "Mira Okafor" })];
  expect(mayWantHelp(withOneNamed, true, concepts).groups).toEqual([]);
});

test("where the institution shows no names, who shares is in the groups", () => {
  const noticed = [...people(4), of("7", { name: "Mira Okafor" })];
  expect(mayWantHelp(noticed, false, concepts)).toEqual({ named: [], groups: [{ concept: "Mean", learners: 5 }] });
});

test("what is over is not told: the latest of a learner at a concept counts", () => {
  const recovered = people(5).flatMap((each) => [{ ...each, level: "steady" as const, at: 2 }, each]);
  expect(mayWantHelp(recovered, true, concepts).groups).toEqual([]);
  const watched = people(5).map((each) => ({ ...each, level: "watch" as const }));
  expect(mayWantHelp(watched, true, concepts).groups).toEqual([]);
  const stuck = watched.map((each) => ({ ...each, saidStuck: true }));
  expect(mayWantHelp(stuck, true, concepts).groups).toHaveLength(1);
  const helped = watched.map((each) => ({ ...each, level: "steady" as const, wasOffered: true }));
  expect(mayWantHelp(helped, true, concepts).groups).toHaveLength(1);
});

test("a concept that the course does not have any more is not told of", () => {
  expect(mayWantHelp([of("7", { name: "Mira", concept: "gone" })], true, concepts).named).toEqual([]);
});

test("whatever was noticed, nothing that is told names an id, or a learner who shares nothing", () => {
  const learner = fc.integer({ min: 0, max: 11 });
  const noticed = fc.record({
    learner,
    concept: fc.constantFrom("mean", "spread", "gone"),
    level: fc.constantFrom("steady" as const, "watch" as const, "struggling" as const),
    saidStuck: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(noticed, { maxLength: 60 }), fc.boolean(), (all, mayName) => {
      const told = mayWantHelp(
        all.map(({ learner: who, ...each }, at) =>
          of(`id-${who}`, { ...each, at, name: who % 2 === 0 ? `Name ${who}` : undefined }),
        ),
        mayName,
        concepts,
      );
      expect(JSON.stringify(told)).not.toContain("id-");
      for (const { name } of told.named) expect(mayName && /^Name \d?[02468]$/.test(name)).toBe(true);
      for (const { concept, learners } of told.groups) {
        const there = all.filter((each) => concepts.find(({ id }) => id === each.concept)?.name === concept);
        const others = there.filter(({ learner: who }) => !mayName || who % 2 === 1);
        expect(learners).toBeGreaterThanOrEqual(5);
        expect(learners).toBeLessThanOrEqual(new Set(others.map(({ learner: who }) => who)).size);
      }
    }),
  );
});
