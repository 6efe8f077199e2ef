import { beforeEach, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { QUESTIONS_PER_PAGE as PAGE } from "#app/learner/course-insight.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseQuestions } from "#db/course-questions.ts";
import { Settings } from "#db/settings.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
const NOW = Date.UTC(2026, 8, 1);
let maplewood: Institution;
let platform: Platform;
let instructor: Visit;
let concept: string;
let course: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  course = await teach(maplewood, statistics);
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

/** Of the first concept, as the table says it. */
const rightShare = async () => /<td class="number">([^<]*)<\/td>/.exec((await open(instructor)).text)?.[1];
const promptsOf = (html: string) => [...html.matchAll(/course\/questions\/[\w-]+"/g)].length;
const tablesOf = (html: string) => html.match(/<table.*<\/table>/gs);

type Tried = { times?: number; mayProfile?: boolean; claims?: Record<string, unknown>; isRight?: boolean };

/** Somebody practises: wrongly, with the last hint before them, unless they know it. */
async function practise(
  sub: string,
  { times = 1, mayProfile = true, claims = {}, isRight = false }: Tried = {},
): Promise<void> {
  const { path, cookie } = await platform.visit({ ...mira, sub }, { claims });
  if (mayProfile) await post(`${path}/learning`, { intent: "allow" }, { cookie });
  const given = isRight ? { hints: "0", option: "0" } : { hints: "1", option: "1" };
  for (let time = 0; time < times; time++) {
    const tried = { question: "question-1", try: crypto.randomUUID(), intent: "check", ...given };
    const answer = await post(`${path}/practice/${concept}?question=question-1`, tried, {
      cookie,
      accept: "text/html",
    });
    expect(answer.status).toBe(200);
  }
}

test("how a course goes is told of five learners, not of four, however often these tried", async () => {
  for (const sub of ["11", "12", "13", "14"]) await practise(sub, { times: 2 });
  await practise("15", { mayProfile: false });
  const before = (await open(instructor)).text;
  expect(before).toContain(m.insight_nobody_yet());
  expect(before).not.toContain("<table");
  await practise("16");
  const { text } = await open(instructor);
  expect(text).not.toContain("Fewer than five");
  expect(text).toContain(m.insight_misleads());
  expect(text).toContain(m.insight_most_wrong({ option: "seven", count: 5, learners: 5 }));
  const cells = [...text.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, cell]) => cell);
  expect(cells.slice(0, 4)).toEqual(["0 %", "–", "–", "5"]);
  expect(cells.at(-1)).toBe("100 %");
  expect(text).not.toMatch(/\bMira\b/);
});

test("what is hard for a class is seen, and that it is less so for those who come later", async () => {
  for (const sub of ["11", "12", "13", "14", "15"]) await practise(sub);
  expect(await rightShare()).toBe("0 %");
  for (const sub of ["21", "22", "23", "24", "25"]) await practise(sub, { isRight: true });
  expect(await rightShare()).toBe("50 %");
});

test("previews and people without a name add to no figure, and to no wrong option's", async () => {
  await new Settings(maplewood.scope).set("launches.anonymous", "accept", { actor: "operator", version: 0 }, NOW);
  for (const sub of ["11", "12", "13", "14", "15"]) await practise(sub);
  const { text } = await open(instructor);
  for (const sub of ["21", "22"]) {
    await practise(sub, { claims: { [CLAIM.roles]: ["Learner", TEST_USER] } });
    await practise(sub, { claims: { sub: undefined, name: undefined, given_name: undefined } });
  }
  expect(tablesOf(text)).not.toBeNull();
  expect(tablesOf((await open(instructor)).text)).toEqual(tablesOf(text));
});

test("of many questions a page tells of some, the hardest first, and leads to the others", async () => {
  for (const sub of ["11", "12", "13", "14", "15"]) await practise(sub);
  const questions = new CourseQuestions(maplewood.scope, course);
  const short = { concept, kind: "short" as const, answer: { accepted: ["five"] }, hints: [], solution: "" };
  const more = Array.from({ length: 60 }, (_, at) => ({ ...short, id: `more-${at}`, prompt: `Nobody tried ${at}.` }));
  await questions.add(more, NOW);
  const all = (await questions.list()).length;
  const first = await open(instructor, "course/progress");
  expect(first.text).toContain("What is the mean of 2, 4 and 9?");
  expect(first.text).toContain(m.insight_questions_shown({ first: 1, last: PAGE, all }));
  expect(first.text).toContain(`course/progress?before=0&amp;questions=${PAGE}`);
  const second = await open(instructor, `course/progress?before=0&questions=${PAGE}`);
  expect(second.text).not.toContain("What is the mean of 2, 4 and 9?");
  expect(second.text).toContain(m.insight_questions_shown({ first: PAGE + 1, last: Math.min(2 * PAGE, all), all }));
  expect(promptsOf(first.text)).toBe(PAGE);
  expect(promptsOf(second.text)).toBe(Math.min(2 * PAGE, all) - PAGE);
});

test("it is for those who teach", async () => {
  expect((await open(await platform.visit(mira))).status).toBe(403);
});

test("where nothing can be practised, it says what to do first", async () => {
  await maplewood.scope.delete("course_questions").execute();
  expect((await open(instructor)).text).toContain(m.insight_none());
});
