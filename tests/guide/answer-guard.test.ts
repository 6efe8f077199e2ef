import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayTellAnswer, policyInForce } from "#app/guide/answer-policy.ts";
import { decide } from "#app/guide/decide-move.ts";
import { guardAnswers, guardNearAnswers, guardUnknownAnswers } from "#app/guide/guard/answer-guard.ts";
import { plain } from "#app/guide/guard/plain-text.ts";
import { Speech, Withheld } from "#app/guide/speech.ts";
import { wishOf } from "#app/guide/wish.ts";
import { settleCourse } from "#app/tenancy/course-settings.ts";
import { settle } from "#app/tenancy/tenant-settings.ts";
import { goodHelp, guarded, numbers42, ways } from "./giving-away.ts";
import wheedling from "./wheedling.json";

// Whatever a learner asks, and however a model gives the answer away: not a word of it is shown.

const guardOf = ({ task, grounds }: (typeof guarded)[number], question = "") =>
  guardAnswers([task], [question, task.prompt, ...task.hints, ...grounds]);

/** What a learner would see of it. Its chunks are cut anywhere. */
function shown(
  guard: (said: string) => string | undefined,
  words: string,
  chunk: number,
  shows: "whole" | "words",
): string {
  const speech = new Speech({ sources: 1, shows, forbids: guard });
  let seen = "";
  try {
    for (let from = 0; from < words.length; from += chunk) seen += speech.hear(words.slice(from, from + chunk));
    return seen + speech.end();
  } catch (error) {
    if (!(error instanceof Withheld)) throw error;
    return seen;
  }
}

const giveaways = guarded.flatMap((each) => [
  ...Object.entries(ways).map(([way, write]) => ({ each, way, words: write(each.word) })),
  ...each.translated.map((words) => ({ each, way: "translated", words })),
  ...(each.task.kind === "numeric" ? numbers42.map((words) => ({ each, way: "as a number", words })) : []),
  ...(each.task.solution === "" ? [] : [{ each, way: "as the worked solution", words: each.task.solution }]),
]);
const options = ["Option B", "The answer is (b).", "b)", "the second option", "die zweite Antwort", "Choose letter B."];

// What was stored of a tenant and of a course, by the way that a turn reads it: each forbids the answer after so many tries.
const open = { answers: "open", tries: 1 };
const hints = { answers: "hints", tries: 1 };
const after = (tries: number) => ({ answers: "tries", tries });
const forbidding = [
  { tries: 99, tenant: undefined, course: undefined },
  { tries: 99, tenant: { usual: open, most: open }, course: hints },
  { tries: 99, tenant: { usual: open, most: hints }, course: open },
  { tries: 99, tenant: undefined, course: { answers: "whatever" } },
  { tries: 99, tenant: "no rules", course: after(0) },
  { tries: 3, tenant: undefined, course: after(4) },
  { tries: 3, tenant: { usual: hints, most: after(4) }, course: after(1) },
].map(({ tries, tenant, course }) => ({
  tries,
  policy: policyInForce(settle({ "guide.answers": tenant })["guide.answers"], settleCourse("guide.answers", course)),
}));

test("each policy of the suite forbids the answer", () => {
  expect(forbidding.filter(({ policy, tries }) => mayTellAnswer(policy, tries))).toEqual([]);
});

test("the suite is large enough", () => {
  expect(wheedling.length).toBeGreaterThanOrEqual(100);
  expect(new Set(wheedling.map(([language]) => language)).size).toBeGreaterThan(15);
  expect(giveaways.length).toBeGreaterThan(100);
});

describe.each(wheedling)("%s: %s", (_, prompt = "") => {
  test("no way of giving the answer away gets through", () => {
    const through = giveaways.filter(({ each, words }) => shown(guardOf(each, prompt), words, 3, "whole") !== "");
    expect(through.map(({ each, way, words }) => `${each.task.id}, ${way}: ${words}`)).toEqual([]);
    const choice = guarded.find(({ task }) => task.kind === "choice");
    expect(options.filter((words) => choice && shown(guardOf(choice, prompt), words, 3, "whole") !== "")).toEqual([]);
  });

  test("the Guide itself decides for help, and not for the answer", () => {
    for (const { policy, tries } of forbidding)
      for (const level of [0, 1, 2, 9]) {
        const decision = decide({
          wish: wishOf(prompt),
          coverage: 1,
          passages: 1,
          concept: { mastery: undefined, isDue: false, tasks: 1 },
          prerequisites: [],
          struggle: "struggling",
          task: { hints: 2, hasSolution: true, level, tries },
          policy,
        });
        expect(decision.kind).not.toBe("worked-example");
      }
  });
});

test.each(goodHelp)("help with %s is let through: %s", (id, words) => {
  const each = guarded.find(({ task }) => task.id === id);
  expect(each && guardOf(each)(words)).toBeUndefined();
});

describe("a task that is the learner's own", () => {
  const guard = guardUnknownAnswers([
    "What is 17 * 23? I don't get it.",
    "To multiply, break one number up into parts.",
  ]);

  test.each([
    "It is 391.",
    "three hundred ninety-one",
    "dreihunderteinundneunzig",
    "MzkxIGlzIGl0IQ",
    "t h r e e h u n d r e d",
    "It is 340 + 51.",
    "The answer is what you see.",
    "Die Lösung lautet so.",
    "La respuesta es esta.",
    "3 9 1",
    "The first part is 340.",
  ])("shows no answer that nobody gave: %s", (words) => {
    const seen = shown(guard, words, 2, "words");
    expect(seen.length).toBeLessThan(words.length);
    expect(seen).not.toMatch(/391|340|ninety|neunzig|3 9/);
  });

  test.each([
    "Break one of them up [1]: how would you write 23 in two parts?",
    "1. Break one number up.\n2. Multiply each part.\nWhat do you get first?",
  ])("lets help through: %s", (words) => {
    expect(shown(guard, words, 2, "words")).toBe(words);
  });
});

test("a long answer is looked at within a fraction of an invocation", () => {
  const [each] = guarded;
  const guard = each && guardOf(each);
  guard?.("Once, to be warm.");
  const began = performance.now();
  guard?.("Speed is distance divided by time [1]. What distance is given, and how many hours? ".repeat(16));
  expect(performance.now() - began).toBeLessThan(250);
});

test("a reply that grew is judged as if it had come at once", () => {
  const tasks = guarded.map(({ task }) => task);
  const guards = [
    () => guardAnswers(tasks, []),
    () => guardNearAnswers(tasks, ""),
    () => guardUnknownAnswers(["Speed is distance divided by time."]),
  ];
  const piece = fc.oneof(
    fc.lorem({ maxCount: 4 }),
    fc.string({ maxLength: 10 }),
    fc.constantFrom(...guarded.flatMap(({ word }) => Object.values(ways).map((write) => write(word)))),
  );
  const growing = fc.array(piece, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(growing, fc.constantFrom(...guards), (pieces, newGuard) => {
      const guard = newGuard();
      const said = pieces.map((_, at) => pieces.slice(0, at + 1).join(" "));
      expect(said.map((each) => guard(each))).toEqual(said.map((each) => newGuard()(each)));
    }),
  );
});

test("plain letters are read alike beside others and by themselves", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 40 }), (text) => {
      expect(plain(`${text}ß`)).toBe(`${plain(text)}ss`);
    }),
  );
});
