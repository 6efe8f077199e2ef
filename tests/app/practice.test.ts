import { exports } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseSettings } from "#db/course-settings.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { Learners } from "#db/learners.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, type Person, petra } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

const learnerRole = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
const NOW = Date.UTC(2026, 8, 1);
let maplewood: Institution;
let platform: Platform;
let learner: Visit;
let concept: string;
let numeric: CourseQuestion;
let choice: CourseQuestion;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  const course = await teach(maplewood, statistics);
  const row = await maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(1).execute();
  concept = row[0]?.concept ?? "";
  numeric = {
    id: "question-1",
    concept,
    kind: "numeric",
    prompt: "What is the mean of 2, 4 and 9?",
    answer: { value: 5, tolerance: 0, unit: "" },
    hints: ["Add them first.", "The sum is 15."],
    solution: "15 divided by 3 is 5.",
  };
  choice = {
    id: "question-2",
    concept,
    kind: "choice",
    prompt: "Which one is a measure of spread?",
    answer: {
      options: [
        { text: "the mean", correct: false },
        { text: "the range", correct: true },
      ],
    },
    hints: [],
    solution: "",
  };
  await new CourseQuestions(maplewood.scope, course).add([numeric, choice], NOW);
  platform = await Platform.open(maplewood);
  learner = await platform.visit(mira);
});

async function see({ path, cookie }: Visit, address: string): Promise<string> {
  const page = await exports.default.fetch(
    new Request(`${tool}${path}${address}`, { headers: { cookie, accept: "text/html" } }),
  );
  return (await page.text()).replaceAll("<!-- -->", "");
}

/** As a browser posts the form without a script. */
async function answer(
  { path, cookie }: Visit,
  question: CourseQuestion,
  fields: Record<string, string>,
): Promise<string> {
  const headers = { cookie, origin: tool, accept: "text/html" };
  const body = new URLSearchParams({ question: question.id, try: crypto.randomUUID(), intent: "check", ...fields });
  const address = `${tool}${path}/practice/${concept}?question=${question.id}`;
  const answered = await exports.default.fetch(new Request(address, { method: "POST", body, headers }));
  return (await answered.text()).replaceAll("<!-- -->", "");
}

const answers = () => maplewood.scope.from("answers").selectAll().orderBy("seq").execute();
const tallies = () => maplewood.scope.from("answer_tallies").selectAll().execute();
async function profile() {
  const row = await maplewood.scope.from("learner_profiles").select("id").executeTakeFirstOrThrow();
  return (await new Learners(maplewood.scope).find(row.id))?.cognitiveProfile;
}
async function allowProfile(): Promise<void> {
  const row = await maplewood.scope.from("learner_profiles").select("id").executeTakeFirstOrThrow();
  await new Learners(maplewood.scope).changePrivacySettings(row.id, { profiling: true }, NOW);
}

describe("a learner practises", () => {
  test("finds the concepts that have questions, and a question that is asked without its answer", async () => {
    const topics = await see(learner, "/practice");
    expect(topics).toContain(`/practice/${concept}`);
    expect(topics).toContain(m.practice_questions({ count: 2 }));
    const page = await see(learner, `/practice/${concept}`);
    expect(page).toContain(numeric.prompt);
    for (const secret of [numeric.solution, ...numeric.hints]) expect(page).not.toContain(secret);
  });

  test("is told what is right, and what is not; it is kept, and no more", async () => {
    expect(await answer(learner, numeric, { text: "6" })).toContain(m.practice_wrong());
    expect(await answer(learner, numeric, { text: "5,0" })).toContain(m.practice_right());
    expect(await answer(learner, choice, { option: "1" })).toContain(m.practice_right());
    expect(await answers()).toMatchObject([
      { question_id: numeric.id, is_right: 0, is_first: 1, seq: 1 },
      { question_id: numeric.id, is_right: 1, is_first: 0, seq: 2 },
      { question_id: choice.id, is_right: 1, is_first: 1, seq: 3 },
    ]);
    expect(await tallies()).toEqual([]);
    expect(await profile()).toEqual({});
    expect(await see(learner, `/practice/${concept}`)).toContain(m.practice_progress({ done: 2, of: 2 }));
  });

  test("what is no answer is no try, and what was typed stays", async () => {
    const told = await answer(learner, numeric, { text: "quite a lot" });
    expect(told).toContain(m.practice_note_no_number());
    expect(told).toContain("quite a lot");
    expect(await answer(learner, choice, {})).toContain(m.practice_note_empty());
    expect(await answers()).toEqual([]);
  });

  test("an answer that is sent twice counts once", async () => {
    const same = { text: "5", try: crypto.randomUUID() };
    for (const _ of [1, 2]) expect(await answer(learner, numeric, same)).toContain(m.practice_right());
    expect(await answers()).toHaveLength(1);
  });

  test("two answers at once are both kept, one after the other", async () => {
    await Promise.all([answer(learner, numeric, { text: "5" }), answer(learner, choice, { option: "1" })]);
    expect((await answers()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("hints come one by one, in their order, and are noted with the answer", async () => {
    const first = await answer(learner, numeric, { intent: "hint", hints: "0" });
    expect(first).toContain(numeric.hints[0]);
    expect(first).not.toContain(numeric.hints[1]);
    expect(await answer(learner, numeric, { intent: "hint", hints: "1" })).toContain(numeric.hints[1]);
    await answer(learner, numeric, { text: "5", hints: "2" });
    expect(await answers()).toMatchObject([{ hints: 2 }]);
  });

  test("the worked solution is shown after the right answer, and not before", async () => {
    expect(await answer(learner, numeric, { intent: "solution" })).not.toContain(numeric.solution);
    for (const text of ["1", "2", "3", "4"]) await answer(learner, numeric, { text });
    expect(await answer(learner, numeric, { intent: "solution" })).not.toContain(numeric.solution);
    expect(await answer(learner, numeric, { text: "5" })).toContain(m.practice_solution());
    expect(await answer(learner, numeric, { intent: "solution" })).toContain(numeric.solution);
  });

  test("a solution that was shown before the first try is kept as that: what follows it does not count", async () => {
    await allowProfile();
    const [row] = await maplewood.scope.from("lti_contexts").select("id").execute();
    const open = { answers: "open", tries: 3 } as const;
    await new CourseSettings(maplewood.scope, row?.id ?? "").set(
      "guide.answers",
      open,
      { actor: "operator", version: 0 },
      NOW,
    );
    for (const _ of [1, 2]) expect(await answer(learner, numeric, { intent: "solution" })).toContain(numeric.solution);
    await answer(learner, numeric, { text: "5" });
    expect(await answers()).toMatchObject([
      { given: '{"told":"solution"}', is_right: 0, is_first: 0 },
      { is_right: 1, is_first: 0 },
    ]);
    expect((await profile())?.concepts).toEqual({});
    expect(await see(learner, "/learning")).toContain(m.learning_was_told());
    expect(await see(learner, `/practice/${concept}`)).toContain(m.practice_progress({ done: 1, of: 2 }));
    await answer(learner, numeric, { intent: "solution" });
    expect(await answers()).toHaveLength(2);
  });

  test("whoever allows a profile gets one, and the course's sums grow", async () => {
    await allowProfile();
    await answer(learner, numeric, { text: "5" });
    expect(await profile()).toMatchObject({ concepts: { [concept]: { mastery: { evidence: 1 }, memory: {} } } });
    await answer(learner, choice, { option: "0" });
    expect(await tallies()).toContainEqual(
      expect.objectContaining({ kind: "course", subject: "", answers: 2, right_answers: 1 }),
    );
    expect(await see(learner, "/practice")).toMatch(/about \d+ % sure/);
  });
});

test("what is due today stands first, and whoever has been at it for long is told that a break helps", async () => {
  await allowProfile();
  const began = Date.now();
  const at = (minutes: number) => vi.spyOn(Date, "now").mockReturnValue(began + minutes * 60_000);
  const rest = m.practice_rest({ minutes: 24 });
  at(0);
  expect(await answer(learner, numeric, { text: "5" })).not.toContain(rest);
  expect(await see(learner, "/practice")).not.toContain(m.practice_due());
  for (const minutes of [8, 16]) {
    at(minutes);
    await answer(learner, choice, { option: "0" });
  }
  at(24);
  const last = await answer(learner, choice, { option: "1" });
  expect(last).toContain(m.practice_right());
  expect(last).toContain(rest);
  expect(await see(learner, "/practice")).toContain(m.practice_due());
});

test("who only previews the course is told what is right, and leaves no trace", async () => {
  const roles = ["http://purl.imsglobal.org/vocab/lti/system/person#TestUser"];
  const claims = { "https://purl.imsglobal.org/spec/lti/claim/roles": [learnerRole, ...roles] };
  const preview = await platform.visit({ ...mira, sub: crypto.randomUUID() }, { claims });
  const told = await answer(preview, numeric, { text: "5" });
  expect(told).toContain(m.practice_right());
  expect(told).toContain(m.practice_not_kept());
  expect(await answers()).toEqual([]);
});

test("of those who leave no trace, only who teaches is shown the worked solution before an answer", async () => {
  const asking = async (person: Person) => answer(await platform.visit(person), numeric, { intent: "solution" });
  expect(await asking(amara)).toContain(numeric.solution);
  expect(await asking(petra)).not.toContain(numeric.solution);
});

test("from a reply of the Guide one comes to the question itself", async () => {
  const { path, cookie } = learner;
  const to = async (question: string) => {
    const request = new Request(`${tool}${path}/practice/question/${question}`, {
      headers: { cookie },
      redirect: "manual",
    });
    return exports.default.fetch(request);
  };
  expect((await to(choice.id)).headers.get("location")).toBe(`${path}/practice/${concept}?question=${choice.id}`);
  expect((await to("nothing")).status).toBe(404);
});

test("a concept of nobody's, or without questions, is not there", async () => {
  const { path, cookie } = learner;
  for (const address of ["/practice/nothing", `/practice/${concept}?question=nothing`]) {
    const request = new Request(`${tool}${path}${address}`, { headers: { cookie, accept: "text/html" } });
    expect((await exports.default.fetch(request)).status).toBe(404);
  }
});
