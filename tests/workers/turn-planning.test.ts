import { expect, test } from "vitest";
import { STRICTEST_POLICY } from "#app/guide/answer-policy.ts";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { searchTerms } from "#app/knowledge/terms.ts";
import { UNKNOWN_LEARNER } from "#workers/known-learner.ts";
import { planTurn } from "#workers/turn-planning.ts";

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 8, 1, 9, 30);
const task: CourseQuestion = {
  id: "spread-1",
  concept: "spread",
  kind: "numeric",
  prompt: "How far apart are 2 and 9?",
  answer: { value: 7, tolerance: 0, unit: "" },
  hints: [],
  solution: "",
};
const question = "Give me a practice question on spread";

/** Somebody who knows the concept, and is to review it from that hour on, asks to practise it. */
function moveWhere(dueHour: number | undefined): string {
  const memory = { stability: 3, evidence: 2, ...(dueHour !== undefined && { dueHour }) };
  const profile = { concepts: { spread: { mastery: { value: 0.8, evidence: 5 }, memory } } };
  const { decision } = planTurn({
    question,
    terms: searchTerms(question),
    found: { size: 1, frequencies: [], hits: [], nearest: [{ id: "spread", name: "Spread" }] },
    tasks: [{ ...task, whole: () => task }],
    before: [],
    policy: STRICTEST_POLICY,
    learner: { ...UNKNOWN_LEARNER, profile },
    prerequisites: [],
    now: NOW,
    ladderOf: () => undefined,
  });
  return decision.kind;
}

test("who asks to practise what is due is given it as a review; before that, as practice", () => {
  const hour = Math.floor(NOW / HOUR);
  expect([hour, hour - 100].map(moveWhere)).toEqual(["review", "review"]);
  expect([hour + 1, undefined].map(moveWhere)).toEqual(["practice", "practice"]);
});
