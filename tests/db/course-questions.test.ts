import { beforeEach, expect, test } from "vitest";
import { CourseQuestions } from "#db/course-questions.ts";
import { KnowledgeGraph } from "#db/knowledge-graph.ts";
import { conceptFactory, seeded } from "../factories.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

const NOW = Date.UTC(2026, 8, 2);
const elsewhere = "concept-of-another-course";
let at: Institution;
let questions: CourseQuestions;

beforeEach(async () => {
  ({ maplewood: at } = await twoInstitutions());
  await furnish(at);
  questions = new CourseQuestions(at.scope, same.course);
  const names = { id: elsewhere, concept_id: "elsewhere", concept_name: "Elsewhere" };
  const placed = { lti_context_id: same.copiedCourse, position: 0 };
  await at.scope.batch([
    at.scope.insert("knowledge_graph", conceptFactory(seeded(), names)),
    at.scope.insert("concept_courses", { id: "placed-1", concept: elsewhere, concept_id: "elsewhere", ...placed }),
    at.scope.insert("concept_courses", { id: "placed-2", concept: same.concept, concept_id: "one", ...placed }),
  ]);
});

test("a set asks nothing about a concept that its course gave up, and another one keeps", async () => {
  expect((await questions.ofSet(same.practiceSet)).map(({ id }) => id)).toEqual([same.courseQuestion]);
  await new KnowledgeGraph(at.scope, same.course).remove(same.concept);
  expect((await questions.list()).map(({ id }) => id)).toEqual([same.courseQuestion]);
  expect(await questions.ofSet(same.practiceSet)).toEqual([]);
});

test("nothing is asked about a concept of another course", async () => {
  const question = await questions.find(same.courseQuestion);
  if (question === undefined) throw new Error("The course asks nothing.");
  await questions.add([{ ...question, id: "another", concept: elsewhere }], NOW);
  expect(await questions.change({ ...question, concept: elsewhere }, NOW)).toBe(false);
  expect(await questions.list()).toEqual([question]);
});

test("a question is changed by its own course only, also when another one has its concept", async () => {
  const question = await questions.find(same.courseQuestion);
  if (question === undefined) throw new Error("The course asks nothing.");
  const others = new CourseQuestions(at.scope, same.copiedCourse);
  expect(await others.change({ ...question, prompt: "Whose is it now?" }, NOW)).toBe(false);
  expect(await questions.find(same.courseQuestion)).toEqual(question);
});
