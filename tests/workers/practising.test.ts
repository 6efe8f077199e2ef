import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { Erasure } from "#db/erasure.ts";
import { createLobby } from "#workers/lobby.ts";
import { statistics, teach } from "../course.ts";
import { twoInstitutions } from "../institution.ts";
import { admit, mira } from "../person.ts";

test("who was erased between opening a question and answering it is told the grade, and nothing is kept", async () => {
  const { maplewood } = await twoInstitutions();
  const course = await teach(maplewood, statistics);
  const { concept } = await maplewood.scope.from("concept_courses").select("concept").executeTakeFirstOrThrow();
  const question: CourseQuestion = {
    id: "question-1",
    concept,
    kind: "numeric",
    prompt: "What is the mean of 2, 4 and 9?",
    answer: { value: 5, tolerance: 0, unit: "" },
    hints: [],
    solution: "",
  };
  await new CourseQuestions(maplewood.scope, course).add([question], Date.now());
  const session = await admit(mira, maplewood);
  const ctx = createExecutionContext();
  const { practice } = await createLobby(env, ctx).enter(session);
  await waitOnExecutionContext(ctx);
  const answer = () =>
    practice.answer(question.id, {
      id: crypto.randomUUID(),
      given: { text: "5" },
      hints: 0,
      hour: undefined,
      tookMs: undefined,
    });
  const answers = () => maplewood.scope.from("answers").select("id").execute();

  expect(await answer()).toMatchObject({ grade: { verdict: "right" }, isKept: true });
  expect(await answers()).toHaveLength(1);
  await new Erasure(maplewood.scope).erase(session.learnerId, "operator", Date.now());
  expect(await answer()).toMatchObject({ grade: { verdict: "right" }, isKept: false });
  expect(await answers()).toEqual([]);
});
