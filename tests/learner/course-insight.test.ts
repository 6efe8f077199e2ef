import { expect, test } from "vitest";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { courseInsight } from "#app/learner/course-insight.ts";
import { type CourseTally, EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";

const concepts = [
  { id: "mean", name: "Mean" },
  { id: "spread", name: "Spread" },
  { id: "shape", name: "Shape" },
];
const short = { kind: "short" as const, answer: { accepted: ["3"] }, solution: "" };
const options = [
  { text: "the mean", correct: false },
  { text: "the range", correct: true },
  { text: "the mode", correct: false },
];
const asked: CourseQuestion[] = [
  { ...short, id: "m1", concept: "mean", prompt: "Mean of 2 and 4?", hints: ["Add."] },
  {
    kind: "choice",
    answer: { options },
    solution: "",
    id: "s1",
    concept: "spread",
    prompt: "Which is spread?",
    hints: [],
  },
  { ...short, id: "h1", concept: "shape", prompt: "Skewed?", hints: [] },
];
const tally = (told: Partial<CourseTally>): CourseTally => ({ ...EMPTY_COURSE_TALLY, ...told });
const insight = (
  questions: Record<string, CourseTally>,
  sums: Record<string, CourseTally> = {},
  chosen: Record<string, number> = {},
) =>
  courseInsight(concepts, asked, {
    concepts: new Map(Object.entries(sums)),
    questions: new Map(Object.entries(questions)),
    options: new Map(Object.entries(chosen).map(([option, learners]) => [option, tally({ learners })])),
  });

test("nothing is told of a concept or a question that fewer than five learners tried", () => {
  const { concepts: of, questions } = insight(
    { m1: tally({ learners: 4, answers: 40, right: 20 }) },
    { mean: tally({ answers: 40, right: 20 }) },
  );
  expect(of.map(({ group }) => group)).toEqual([undefined, undefined, undefined]);
  expect(questions.map(({ group }) => group)).toEqual([undefined, undefined, undefined]);
});

test("the hardest comes first, and what too few have tried last", () => {
  const { concepts: of } = insight(
    { m1: tally({ learners: 5, answers: 10, right: 8 }), s1: tally({ learners: 6, answers: 10, right: 3 }) },
    { mean: tally({ answers: 10, right: 8 }), spread: tally({ answers: 10, right: 3 }) },
  );
  expect(of.map(({ name, group }) => [name, group?.right])).toEqual([
    ["Spread", 0.3],
    ["Mean", 0.8],
    ["Shape", undefined],
  ]);
});

test("how many got stuck is told of five who came to an end", () => {
  const questions = { m1: tally({ learners: 9, answers: 30, right: 15 }) };
  const of = (ended: number) =>
    insight(questions, { mean: tally({ answers: 30, right: 15, ended, spun: 2, toThree: 18 }) }).concepts[0]?.group;
  expect(of(4)).toMatchObject({ ended: 0, stuck: 0, toThree: undefined });
  expect(of(8)).toMatchObject({ ended: 8, stuck: 0.25, toThree: 3 });
});

const led = (lead: number) =>
  insight({ s1: tally({ learners: 20, answers: 20, right: 6, lead, information: 4 }) }).questions[0]?.group;

test("a question misleads when its learners were right less often than chance explains", () => {
  expect(led(-6)).toMatchObject({ right: 0.3, usual: 0.6, misleads: true });
  expect(led(-3)).toMatchObject({ usual: 0.45, misleads: false });
});

const most = (chosen: Record<string, number>, learners = 20) =>
  insight({ s1: tally({ learners }) }, {}, chosen).questions[0]?.group?.mostWrong;

test("the wrong option that most chose is told, of five; right ones, and those that are gone, are not", () => {
  expect(most({ "s1/the mean": 4, "s1/the mode": 3 })).toBeUndefined();
  expect(most({ "s1/the mean": 5, "s1/the mode": 7 })).toEqual({ option: "the mode", learners: 7 });
  expect(most({ "s1/the range": 9, "s1/the sum": 9, "m1/the mean": 9 })).toBeUndefined();
  expect(most({ "s1/the mode": 4 }, 4)).toBeUndefined();
});

test("where the last hint did not help is a share of those who tried", () => {
  const { questions } = insight({ m1: tally({ learners: 8, answers: 9, right: 4, beyondHints: 2 }) });
  expect(questions[0]).toMatchObject({ hints: 1, group: { beyondHints: 0.25 } });
});
