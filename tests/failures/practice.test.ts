import { beforeEach, expect, test, vi } from "vitest";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseQuestions } from "#db/course-questions.ts";
import { mira } from "../person.ts";
import { tool as origin } from "../platform.ts";
import { AilingTool } from "./ailing-tool.ts";
import { Campus, type Place } from "./campus.ts";
import { see, tellsOfCopies } from "./seen.ts";

let tool: AilingTool;
let campus: Campus;
let place: Place;
let concept: string;
let question: CourseQuestion;
let later = 0;

beforeEach(async () => {
  const start = Date.now();
  later = 0;
  vi.spyOn(Date, "now").mockImplementation(() => start + later);
  tool = new AilingTool("D1");
  campus = await Campus.ofItsOwn(tool);
  const { scope } = campus.institution;
  const row = await scope.from("concept_courses").select("concept").orderBy("position").limit(1).executeTakeFirst();
  concept = row?.concept ?? "";
  question = {
    id: crypto.randomUUID(),
    concept,
    kind: "numeric",
    prompt: "What is the mean of 2, 4 and 9?",
    answer: { value: 5, tolerance: 0, unit: "" },
    hints: ["Add them first."],
    solution: "15 divided by 3 is 5.",
  };
  await new CourseQuestions(scope, campus.courseId).add([question], Date.now());
  place = await campus.welcome(mira);
});

const d1Fails = () => void (tool.health.fault = "fails");
/** And the breaker that opened meanwhile lets a probe pass. */
const d1IsBack = () => {
  tool.health.fault = undefined;
  later = 60_000;
};
const look = (page: string) => see(() => campus.look(place, page));
const kept = () => campus.institution.scope.from("answers").select(["question_id", "is_right"]).execute();

/** As a browser posts the form without a script. */
function check(fields: Record<string, string>) {
  const body = new URLSearchParams({ question: question.id, try: crypto.randomUUID(), intent: "check", ...fields });
  const headers = { cookie: place.cookie, origin, accept: "text/html" };
  const address = `${origin}${place.path}/practice/${concept}?question=${question.id}`;
  return see(() => tool.door(new Request(address, { method: "POST", body, headers })));
}

test("whoever practised here can practise on while the record is away, and is told what of it is not kept", async () => {
  expect((await look("/practice")).text).toContain(`/practice/${concept}`);
  await tool.settle();
  d1Fails();
  const topics = await look("/practice");
  expect([topics.status, tellsOfCopies(topics)]).toEqual([200, true]);
  expect(topics.text).toContain(`/practice/${concept}`);
  expect(topics.text).toContain(m.practice_from_copy());
  const asked = await look(`/practice/${concept}`);
  expect([asked.status, tellsOfCopies(asked)]).toEqual([200, true]);
  expect(asked.text).toContain(question.prompt);
  expect(asked.text).not.toContain(question.solution);
  expect((await look(`/practice/question/${question.id}`)).location).toContain(`/practice/${concept}`);

  const right = await check({ text: "5" });
  expect(right.status).toBe(200);
  expect(right.text).toContain(m.practice_right());
  expect(right.text).toContain(m.practice_unreachable());
  const wrong = await check({ text: "6" });
  expect(wrong.text).toContain(m.practice_wrong());
  expect(wrong.text).not.toContain(question.solution);
  const hinted = await check({ intent: "hint", text: "" });
  expect(hinted.text).toContain("Add them first.");

  d1IsBack();
  expect(await kept()).toEqual([]);
  const counted = await check({ text: "5" });
  expect(counted.text).not.toContain(m.practice_unreachable());
  expect(await kept()).toHaveLength(1);
});

test("where nobody practised lately, and where the record alone knows, it says so readably", async () => {
  d1Fails();
  for (const page of ["/practice", `/practice/${concept}`, "/instructor"]) {
    const seen = await look(page);
    expect([page, seen.status]).toEqual([page, 503]);
    expect(seen.text).toContain(m.refusal_unavailable_title());
  }
  d1IsBack();
  expect((await look("/practice")).status).toBe(200);
});
