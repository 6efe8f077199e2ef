import { expect, test } from "vitest";
import { findTasks } from "#app/guide/find-tasks.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { searchTerms } from "#app/knowledge/terms.ts";

const task = (id: string, prompt: string, concept = "centre"): CourseQuestion => ({
  id,
  concept,
  kind: "short",
  prompt,
  answer: { accepted: ["x"] },
  hints: [],
  solution: "",
});
const average = task("average", "What is the weighted average of two marks?");
const median = task("median", "What is the median of these five rents?");
const spread = task("spread", "What is the range of these values?", "spread");
const tasks = [average, median, spread].map((each) => ({ ...each, whole: () => each }));

const asked = (question: string, concepts = ["centre"]) => ({
  terms: searchTerms(question),
  wish: "practise" as const,
  concepts,
});

test("of a concept's tasks, the one that shares most words with what was asked comes first", () => {
  expect(findTasks(tasks, asked("An exercise about the median, please"), undefined).near).toEqual([median, average]);
  expect(findTasks(tasks, asked("Something with a weighted average"), undefined).near).toEqual([average, median]);
});

test("where no word is shared, the course's order stays", () => {
  expect(findTasks(tasks, asked("Let me practise"), undefined).near).toEqual([average, median]);
});

test("tasks of other concepts are not near", () => {
  expect(findTasks(tasks, asked("The range, please", []), undefined).near).toEqual([]);
});

test("a task is met by words written otherwise: in capitals, with an accent apart, in another form", () => {
  const written = task("written", "QUELLE est la me\u0301diane des loyers ?");
  const found = findTasks([{ ...written, whole: () => written }], asked("médianes, loyer"), undefined);
  expect(found.guarded).toEqual([written]);
});
