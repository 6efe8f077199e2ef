import { beforeEach, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { CourseQuestions } from "#db/course-questions.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const NOW = Date.UTC(2026, 8, 1);
let maplewood: Institution;
let platform: Platform;
let instructor: Visit;
let concept: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  const course = await teach(maplewood, statistics);
  const [row] = await maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(1).execute();
  concept = row?.concept ?? "";
  const question = {
    id: "question-1",
    concept,
    kind: "choice" as const,
    prompt: "What is the mean of 2, 4 and 9?",
    answer: {
      options: [
        { text: "five", correct: true },
        { text: "seven", correct: false },
      ],
    },
    hints: ["Add them first."],
    solution: "",
  };
  await new CourseQuestions(maplewood.scope, course).add([question], NOW);
  platform = await Platform.open(maplewood);
  instructor = await platform.visit(amara);
});

const open = async ({ path, cookie }: Visit, page = "course/progress") => {
  const answer = await ask(`${path}/${page}`, { cookie });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
};

/** Somebody practises: wrongly, with the last hint before them. */
async function fail(sub: string, times = 1, mayProfile = true): Promise<void> {
  const { path, cookie } = await platform.visit({ ...mira, sub });
  if (mayProfile) await post(`${path}/learning`, { intent: "allow" }, { cookie });
  for (let time = 0; time < times; time++) {
    const tried = { question: "question-1", try: crypto.randomUUID(), intent: "check", hints: "1", option: "1" };
    const answer = await post(`${path}/practice/${concept}?question=question-1`, tried, {
      cookie,
      accept: "text/html",
    });
    expect(answer.status).toBe(200);
  }
}

test("how a course goes is told of five learners, not of four, however often these tried", async () => {
  for (const sub of ["11", "12", "13", "14"]) await fail(sub, 2);
  await fail("15", 1, false);
  const before = (await open(instructor)).text;
  expect(before).toContain(m.insight_nobody_yet());
  expect(before).not.toContain("<table");
  await fail("16");
  const { text } = await open(instructor);
  expect(text).not.toContain("Fewer than five");
  expect(text).toContain(m.insight_misleads());
  expect(text).toContain(m.insight_most_wrong({ option: "seven", count: 5, learners: 5 }));
  const cells = [...text.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, cell]) => cell);
  expect(cells.slice(0, 4)).toEqual(["0 %", "–", "–", "5"]);
  expect(cells.at(-1)).toBe("100 %");
  expect(text).not.toContain("Mira");
});

test("it is for those who teach", async () => {
  expect((await open(await platform.visit(mira))).status).toBe(403);
});

test("where nothing can be practised, it says what to do first", async () => {
  await maplewood.scope.delete("course_questions").execute();
  expect((await open(instructor)).text).toContain(m.insight_none());
});
