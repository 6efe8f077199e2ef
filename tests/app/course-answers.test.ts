import { beforeEach, expect, test } from "vitest";
import type { AnswerRules } from "#app/guide/answer-policy.ts";
import { m } from "#app/paraglide/messages.js";
import { Settings } from "#db/settings.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let maplewood: Institution;
let instructor: Visit;
let learner: Visit;
let platform: Platform;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  platform = await Platform.open(maplewood);
  [instructor, learner] = [await platform.visit(amara), await platform.visit(mira)];
});

async function page(path: string, { path: launch, cookie }: Visit): Promise<string> {
  const answer = await ask(`${launch}${path}`, { cookie });
  return (await answer.text()).replaceAll("<!-- -->", "");
}

async function choose(fields: Record<string, string>, { path, cookie } = instructor) {
  const answer = await post(`${path}/course/answers`, fields, { cookie, accept: "text/html" });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

const grant = (rules: AnswerRules) =>
  new Settings(maplewood.scope).set("guide.answers", rules, { actor: "operator", version: 0 }, Date.now());
const checked = (html: string) => /<input[^>]*name="answers"[^>]*checked=""[^>]*value="(\w+)"/.exec(html)?.[1];

test("nobody chose: hints only, and the learner reads so", async () => {
  expect(checked(await page("/course/answers", instructor))).toBe("usual");
  expect(await page("/guide", learner)).toContain("gives hints, no final answers");
});

test("what an instructor chooses, learners read", async () => {
  const saved = await choose({ answers: "tries", tries: "4", version: "0" });
  expect([saved.status, checked(saved.text)]).toEqual([200, "tries"]);
  expect(saved.text).toContain("Saved.");
  expect(await page("/guide", learner)).toContain("only once you have tried the task 4 times yourself");
  await choose({ answers: "usual", version: "1" });
  expect(await page("/guide", learner)).toContain("gives hints, no final answers");
});

test("is for those who teach", async () => {
  for (const person of [mira, petra]) {
    const visit = await platform.visit(person);
    expect((await ask(`${visit.path}/course/answers`, { cookie: visit.cookie })).status).toBe(403);
    expect((await choose({ answers: "open", version: "0" }, visit)).status).toBe(403);
  }
  expect(await page("/guide", learner)).toContain("gives hints, no final answers");
});

test("what is no choice is refused, stays in the form, and changes nothing", async () => {
  for (const tries of ["0", "21", "", "many"]) {
    const answer = await choose({ answers: "tries", tries, version: "0" });
    expect([answer.status, checked(answer.text)]).toEqual([422, "tries"]);
    expect(answer.text).toContain("a whole number from 1 to 20");
    expect(answer.text).toContain(`value="${tries}"`);
  }
  expect((await choose({ version: "0" })).status).toBe(422);
  expect(checked(await page("/course/answers", instructor))).toBe("usual");
});

test("of two who choose at once, the second sees what the first chose, and has theirs still to save again", async () => {
  await choose({ answers: "open", version: "0" });
  const second = await choose({ answers: "hints", version: "0" });
  expect([second.status, checked(second.text)]).toEqual([409, "hints"]);
  expect(second.text).toContain(m.changed_meanwhile());
  expect(second.text).toContain('name="version" value="1"');
  expect(await page("/guide", learner)).toContain("final answers when you ask");
  expect(checked((await choose({ answers: "usual", version: "0" })).text)).toBe("usual");
  await choose({ answers: "hints", version: "1" });
  expect(await page("/guide", learner)).toContain("gives hints, no final answers");
});

test("more than the institution grants is not offered, not taken, and not in force where it was chosen before", async () => {
  await choose({ answers: "open", version: "0" });
  expect(await page("/guide", learner)).toContain("final answers when you ask");
  await grant({ usual: { answers: "hints", tries: 3 }, most: { answers: "tries", tries: 5 } });
  expect(await page("/guide", learner)).toContain("tried the task 5 times");
  const form = await page("/course/answers", instructor);
  expect(form).toMatch(/<input[^>]*disabled=""[^>]*value="open"/);
  for (const fields of [
    { answers: "open", tries: "2" },
    { answers: "tries", tries: "2" },
  ]) {
    const answer = await choose({ ...fields, version: "1" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("does not grant that much");
  }
  expect((await choose({ answers: "tries", tries: "6", version: "1" })).status).toBe(200);
});

test("what the institution has as usual holds where a course chose nothing", async () => {
  await grant({ usual: { answers: "open", tries: 1 }, most: { answers: "open", tries: 1 } });
  expect(await page("/guide", learner)).toContain("final answers when you ask");
  await choose({ answers: "hints", version: "0" });
  expect(await page("/guide", learner)).toContain("gives hints, no final answers");
});
