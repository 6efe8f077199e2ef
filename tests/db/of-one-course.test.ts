import { beforeEach, expect, test } from "vitest";
import { CoursePlaces } from "#db/course-places.ts";
import { CourseTallies } from "#db/course-tallies.ts";
import { ltiContextFactory, seeded } from "../factories.ts";
import { furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

// Two courses of one institution share a concept, and ids are the institution's: what is of one of them is told of it alone.

const other = "another-course";
const NOW = 1_000;

let maplewood: Institution;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
  const { scope } = maplewood;
  const course = ltiContextFactory(seeded(), { id: other, context_id: "102" });
  await scope.batch([
    scope.insert("lti_contexts", course),
    scope.insert("concept_courses", {
      id: "placed-there",
      lti_context_id: other,
      concept_id: "name-there",
      concept: same.concept,
      position: 1,
    }),
  ]);
});

test("what the answers of a course add up to", async () => {
  const { scope } = maplewood;
  const tallyOf = (ltiContextId: string, subject: string, answers: number) =>
    scope.insert("answer_tallies", { lti_context_id: ltiContextId, kind: "question", subject, answers });
  await scope.batch([tallyOf(same.course, "both", 10), tallyOf(other, "both", 70), tallyOf(other, "there", 5)]);
  const told = async (of: string) =>
    [...(await new CourseTallies(scope, of).all()).questions].map(([subject, { answers }]) => [subject, answers]);
  expect(await told(same.course)).toEqual([["both", 10]]);
  expect(await told(other)).toEqual([
    ["both", 70],
    ["there", 5],
  ]);
});

test("how many questions a course asks about a concept that it shares", async () => {
  const { scope } = maplewood;
  const asked = async (of: string) =>
    (await new CoursePlaces(scope, of).outline()).concepts.find(({ id }) => id === same.concept)?.questions;
  const before = await asked(same.course);
  expect([before, await asked(other)]).toEqual([expect.any(Number), 0]);
  const question = { concept: same.concept, kind: "short" as const, prompt: "Asked there", solution: "" };
  await scope
    .insert("course_questions", {
      ...question,
      id: "asked-there",
      lti_context_id: other,
      answer: JSON.stringify({ accepted: ["yes"] }),
      hints: "[]",
      created_at: NOW,
      updated_at: NOW,
    })
    .execute();
  expect([await asked(same.course), await asked(other)]).toEqual([before, 1]);
});
