import { exports } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseQuestions } from "#db/course-questions.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { eli, mira } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

let maplewood: Institution;
let learner: Visit;
let neighbour: Visit;
let concept: string;
let questions: CourseQuestion[];

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  const course = await teach(maplewood, statistics);
  const row = await maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(1).execute();
  concept = row[0]?.concept ?? "";
  questions = ["Two and two?", "Two and three?", "Two and four?"].map((prompt, at) => ({
    id: crypto.randomUUID(),
    concept,
    kind: "numeric",
    prompt,
    answer: { value: 4 + at, tolerance: 0, unit: "" },
    hints: [],
    solution: "",
  }));
  await new CourseQuestions(maplewood.scope, course).add(questions, Date.now());
  const platform = await Platform.open(maplewood);
  learner = await platform.visit(mira);
  neighbour = await platform.visit(eli);
});

async function see({ path, cookie }: Visit): Promise<string> {
  const request = new Request(`${tool}${path}/learning`, { headers: { cookie, accept: "text/html" } });
  return (await (await exports.default.fetch(request)).text()).replaceAll("<!-- -->", "");
}

/** As a browser posts a form without a script. */
function post({ path, cookie }: Visit, address: string, fields: Record<string, string>): Promise<Response> {
  const headers = { cookie, origin: tool, accept: "text/html" };
  const body = new URLSearchParams(fields);
  return exports.default.fetch(
    new Request(`${tool}${path}${address}`, { method: "POST", body, headers, redirect: "manual" }),
  );
}
const answer = (visit: Visit, question: CourseQuestion | undefined, text: string) =>
  post(visit, `/practice/${concept}?question=${question?.id}`, {
    question: question?.id ?? "",
    try: crypto.randomUUID(),
    intent: "check",
    text,
  });
const say = (visit: Visit, intent: string, more: Record<string, string> = {}) =>
  post(visit, "/learning", { intent, ...more });
const profiles = async () => {
  const rows = await maplewood.scope.from("learner_profiles").select("cognitive_profile").execute();
  return rows.map((row) => JSON.parse(row.cognitive_profile)).filter(({ concepts }) => concepts !== undefined);
};
const traces = () => maplewood.scope.from("learner_traces").selectAll().execute();
const answers = () => maplewood.scope.from("answers").selectAll().orderBy("seq").execute();

describe("a learner's own page", () => {
  test("asks before anything is kept, and keeps nothing after a no", async () => {
    expect(await see(learner)).toContain(m.learning_choice());
    expect((await say(learner, "forbid")).status).toBe(303);
    await answer(learner, questions[0], "4");
    expect(await see(learner)).toContain(m.learning_forbidden());
    expect([await profiles(), await traces()]).toEqual([[], []]);
  });

  test("after a yes says what is known and why, from the answers that were kept before, too", async () => {
    await answer(learner, questions[0], "4");
    expect((await say(learner, "allow")).headers.get("location")).toBe(`${learner.path}/learning`);
    await answer(learner, questions[1], "5");
    const page = await see(learner);
    expect(page).toContain(m.learning_evidence({ count: 2 }));
    expect(page).toContain(m.learning_because_here());
    expect(page).toContain(m.learning_raises());
    expect(page).toMatch(/now \d+ %, in a week \d+ %, in a month \d+ %/);
    expect(await profiles()).toMatchObject([{ concepts: { [concept]: { mastery: { evidence: 2 } } } }]);
  });

  test("what is taken back is deleted, and made anew from the same answers after another yes", async () => {
    await say(learner, "allow");
    for (const [at, text] of ["4", "1", "6"].entries()) await answer(learner, questions[at], text);
    const before = (await traces()).map(({ state }) => state);
    expect(before).toHaveLength(1);
    await say(learner, "forbid");
    expect([await profiles(), await traces()]).toEqual([[], []]);
    await say(learner, "allow");
    expect((await traces()).map(({ state }) => state)).toEqual(before);
    expect(await profiles()).toMatchObject([{ concepts: { [concept]: { mastery: { evidence: 3 } } } }]);
  });

  test("an answer that is wrong about them counts no more; starting anew leaves nothing that counts", async () => {
    await say(learner, "allow");
    await answer(learner, questions[0], "4");
    await answer(learner, questions[1], "77");
    const wrong = (await answers())[1]?.id ?? "";
    expect((await say(learner, "contest", { answer: wrong })).status).toBe(303);
    expect(await profiles()).toMatchObject([{ concepts: { [concept]: { mastery: { evidence: 1 } } } }]);
    expect(await see(learner)).toContain(m.learning_contested());
    await say(learner, "anew");
    expect(await see(learner)).toContain(m.learning_known_none());
    expect((await answers()).map(({ contested }) => contested)).toEqual([1, 1]);
  });

  test("shows nothing of a neighbour, and contests nothing of theirs", async () => {
    await say(neighbour, "allow");
    await answer(neighbour, questions[0], "4");
    const theirs = (await answers())[0]?.id ?? "";
    expect(await see(learner)).not.toContain(questions[0]?.prompt);
    expect((await say(learner, "contest", { answer: theirs })).status).toBe(404);
    expect((await answers())[0]?.contested).toBe(0);
    expect((await say(learner, "nonsense")).status).toBe(404);
  });
});
