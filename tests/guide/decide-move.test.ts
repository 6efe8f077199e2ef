import { describe, expect, test } from "vitest";
import { STRICTEST_POLICY, mayTellAnswer } from "#app/guide/answer-policy.ts";
import { decide, type Reason, type Situation } from "#app/guide/decide-move.ts";
import { wishOf } from "#app/guide/wish.ts";

const known = { value: 0.9, evidence: 5 };
const weak = { value: 0.3, evidence: 5 };
const base: Situation = {
  wish: "explain",
  coverage: 1,
  passages: 2,
  concept: { mastery: known, isDue: false, tasks: 2 },
  prerequisites: [],
  struggle: "steady",
  task: undefined,
  policy: STRICTEST_POLICY,
};
const onTask = (changed: Partial<NonNullable<Situation["task"]>> = {}) => ({
  task: { hints: 2, hasSolution: true, level: 0, tries: 0, ...changed },
});
const practising = (concept: Partial<NonNullable<Situation["concept"]>>): Partial<Situation> => ({
  wish: "practise",
  concept: { mastery: known, isDue: false, tasks: 2, ...concept },
});
const open = { answers: "open", tries: 1 } as const;
const after3 = { answers: "tries", tries: 3 } as const;
const unsure = [{ id: "p", mastery: weak }];

describe("the next move", () => {
  test.each<[string, Partial<Situation>, string, Reason[]]>([
    ["a passage answers", {}, "passage", ["passage-found"]],
    ["nothing answers", { coverage: 0.2 }, "nearest", ["nothing-found"]],
    ["an empty course", { coverage: 0, passages: 0, concept: undefined }, "nearest", ["nothing-found"]],
    [
      "nothing answers, and they struggle",
      { coverage: 0.2, struggle: "struggling" },
      "instructor",
      ["nothing-found", "struggling"],
    ],
    ["they ask for the instructor", { wish: "instructor" }, "instructor", ["asked-for"]],
    ["they ask for the instructor, on a task", { wish: "instructor", ...onTask() }, "instructor", ["asked-for"]],
    ["they ask for a recap", { wish: "recap" }, "recap", ["asked-for"]],
    ["practice", practising({}), "practice", ["asked-for"]],
    ["practice, due for review", practising({ isDue: true }), "review", ["asked-for", "review-due"]],
    [
      "practice, never seen",
      practising({ mastery: undefined }),
      "diagnostic-question",
      ["asked-for", "mastery-unknown"],
    ],
    [
      "practice, without evidence",
      practising({ mastery: { value: 0, evidence: 0 } }),
      "diagnostic-question",
      ["asked-for", "mastery-unknown"],
    ],
    ["practice without tasks", practising({ tasks: 0 }), "passage", ["no-tasks", "passage-found"]],
    ["practice of nothing in particular", { wish: "practise", concept: undefined }, "passage", ["passage-found"]],
    ["on a task", onTask(), "hint", ["on-a-task", "hints-left"]],
    [
      "on a task, the answer asked for",
      { wish: "answer", ...onTask() },
      "hint",
      ["on-a-task", "hints-left", "policy-forbids"],
    ],
    [
      "hints used up",
      onTask({ level: 2 }),
      "passage",
      ["on-a-task", "hints-used-up", "policy-forbids", "passage-found"],
    ],
    [
      "hints used up, struggling",
      { ...onTask({ level: 2 }), struggle: "struggling" },
      "instructor",
      ["on-a-task", "hints-used-up", "policy-forbids", "struggling"],
    ],
    [
      "hints used up, nothing found",
      { ...onTask({ level: 2 }), coverage: 0 },
      "nearest",
      ["on-a-task", "hints-used-up", "policy-forbids", "nothing-found"],
    ],
    [
      "a task without hints",
      onTask({ hints: 0 }),
      "passage",
      ["on-a-task", "hints-used-up", "policy-forbids", "passage-found"],
    ],
    [
      "open: asked for",
      { wish: "answer", policy: open, ...onTask() },
      "worked-example",
      ["on-a-task", "asked-for", "policy-allows"],
    ],
    ["open: not asked for", { policy: open, ...onTask() }, "hint", ["on-a-task", "hints-left"]],
    [
      "open: hints used up",
      { policy: open, ...onTask({ level: 2 }) },
      "worked-example",
      ["on-a-task", "hints-used-up", "policy-allows"],
    ],
    [
      "open, without a solution",
      { wish: "answer", policy: open, ...onTask({ hasSolution: false }) },
      "hint",
      ["on-a-task", "hints-left"],
    ],
    [
      "after three tries: two",
      { wish: "answer", policy: after3, ...onTask({ tries: 2 }) },
      "hint",
      ["on-a-task", "hints-left", "policy-forbids"],
    ],
    [
      "after three tries: three",
      { wish: "answer", policy: after3, ...onTask({ tries: 3 }) },
      "worked-example",
      ["on-a-task", "asked-for", "policy-allows"],
    ],
    ["weak prerequisite, steady", { prerequisites: unsure }, "passage", ["passage-found"]],
    [
      "weak prerequisite, on watch",
      { prerequisites: unsure, struggle: "watch" },
      "prerequisite",
      ["prerequisite-weak", "mastery-low"],
    ],
    [
      "weak prerequisite, on a task",
      { prerequisites: unsure, struggle: "struggling", ...onTask() },
      "prerequisite",
      ["prerequisite-weak", "mastery-low"],
    ],
    [
      "weak prerequisite, on the ladder already",
      { prerequisites: unsure, struggle: "watch", ...onTask({ level: 1 }) },
      "hint",
      ["on-a-task", "hints-left"],
    ],
    [
      "prerequisite of which little is known",
      { prerequisites: [{ id: "p", mastery: { value: 0, evidence: 1 } }], struggle: "struggling" },
      "passage",
      ["passage-found"],
    ],
    [
      "prerequisite of which nothing is known",
      { prerequisites: [{ id: "p", mastery: undefined }], struggle: "struggling" },
      "passage",
      ["passage-found"],
    ],
  ])("%s", (_, changed, kind, reasons) => {
    const decision = decide({ ...base, ...changed });
    expect([decision.kind, decision.reasons]).toEqual([kind, reasons]);
  });

  test("goes up the hint ladder one step at a time", () => {
    const levels = [0, 1].map((level) => decide({ ...base, ...onTask({ level }) }));
    expect(levels).toMatchObject([
      { kind: "hint", level: 1, of: 2 },
      { kind: "hint", level: 2, of: 2 },
    ]);
  });
});

test.each([
  ["hints", 99, false],
  ["open", 0, true],
  ["tries", 2, false],
  ["tries", 3, true],
] as const)("%s after %i tries: %s", (answers, tries, may) => {
  expect(mayTellAnswer({ answers, tries: 3 }, tries)).toBe(may);
});

test.each([
  ["What is a p-value?", "explain"],
  ["Give me a hint", "hint"],
  ["Ich komme nicht weiter", "hint"],
  ["Just tell me the answer", "answer"],
  ["Verrat mir die Lösung", "answer"],
  ["Donne-moi la réponse", "answer"],
  ["Quiz me", "practise"],
  ["Gib mir eine Aufgabe", "practise"],
  ["Can you summarize this?", "recap"],
  ["Fass das bitte zusammen", "recap"],
  ["I want to ask my instructor", "instructor"],
  ["Kann ich die Lehrkraft fragen?", "instructor"],
  ["من فضلك", "explain"],
])("%s: %s", (text, wish) => {
  expect(wishOf(text)).toBe(wish);
});
