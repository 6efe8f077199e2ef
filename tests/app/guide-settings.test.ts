import { beforeEach, expect, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let maplewood: Institution;
let admin: Visit;
let learner: Visit;
let instructor: Visit;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  const platform = await Platform.open(maplewood);
  [admin, learner, instructor] = [await platform.visit(petra), await platform.visit(mira), await platform.visit(amara)];
});

async function page(path: string, { path: launch, cookie }: Visit) {
  const answer = await ask(`${launch}${path}`, { cookie });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

const asItIs = {
  name: "",
  contact: "",
  hue: "255",
  usual: "hints",
  usualTries: "3",
  most: "open",
  mostTries: "3",
  names: "shared",
  crisisFlags: "off",
};

async function save(changed: Record<string, string>, { path, cookie } = admin) {
  const answer = await post(`${path}/admin/guide`, { ...asItIs, ...changed }, { cookie, accept: "text/html" });
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
}

const stored = async () => (await new Settings(maplewood.scope).all()).values;

test("is for those who administer the tenant", async () => {
  for (const visit of [learner, instructor]) {
    expect((await page("/admin/guide", visit)).status).toBe(403);
    expect((await save({ name: "Mine" }, visit)).status).toBe(403);
  }
  expect((await stored())["guide.name"]).toBe("");
});

test("name, colour, contact and policy are saved, and learners see them", async () => {
  const saved = await save({
    name: "Acorn",
    contact: "help@maplewood.example",
    hue: "75",
    usual: "tries",
    usualTries: "2",
  });
  expect(saved.text).toContain("Saved.");
  const { text } = await page("/guide", learner);
  expect(text).toContain("<title>Acorn · ");
  expect(text).toContain('data-hue="75"');
  expect(text).toContain('href="mailto:help@maplewood.example"');
  expect(text).toContain("tried the task 2 times yourself");
  const changed = await new AuditLog(maplewood.scope).list({ limit: 9, action: "setting.changed" });
  expect(changed.map(({ detail }) => detail["setting"]).toSorted()).toEqual([
    "guide.accent_hue",
    "guide.answers",
    "guide.help_contact",
    "guide.name",
  ]);
});

test("whether names may be shown is saved; where it is not said, it is named", async () => {
  await save({ names: "never" });
  expect((await stored())["struggle.names"]).toBe("never");
  const wrong = await save({ names: "always" });
  expect([wrong.status, wrong.text.includes(m.guide_settings_problem_names())]).toEqual([422, true]);
  expect((await stored())["struggle.names"]).toBe("never");
});

test("a bound shows on the page of those who teach", async () => {
  await save({ most: "tries", mostTries: "4" });
  expect((await page("/course/answers", instructor)).text).toContain("Your institution does not grant this.");
});

test("what cannot be is named, stays in the form, and saves nothing", async () => {
  const answer = await save({
    name: "x".repeat(41),
    contact: "kept@maplewood.example",
    hue: "17",
    most: "tries",
    mostTries: "99",
  });
  expect(answer.status).toBe(422);
  for (const problem of ["longer than 40 characters", "one of the accent colours", "whole number from 1 to 20"])
    expect(answer.text).toContain(problem);
  expect(answer.text).toContain('value="kept@maplewood.example"');
  expect((await stored())["guide.help_contact"]).toBe("");
});

test("what somebody else changed meanwhile is kept, what only one of them changed is saved, and the rest can be saved again", async () => {
  const versions = JSON.stringify({
    "guide.name": 0,
    "guide.accent_hue": 0,
    "guide.help_contact": 0,
    "guide.answers": 0,
    "struggle.names": 0,
  });
  const crisis = "Call us. ".repeat(60).trim();
  await save({ name: "Acorn", crisis: "Call.", versions });
  const second = await save({ name: "Oak", contact: "Room 12", crisis, versions });
  expect(second.status).toBe(409);
  expect(second.text).toContain(m.changed_meanwhile_some());
  expect(second.text).toContain(`<li>${m.guide_settings_crisis()}</li>`);
  expect(await stored()).toMatchObject({ "guide.name": "Acorn", "guide.help_contact": "Room 12" });
  expect(second.text).toContain(`>${crisis}</textarea>`);
  expect(second.text).toMatch(/<input[^>]*name="name"[^>]*value="Oak"/);

  // What they did not touch, nobody takes back.
  const seen = JSON.stringify({ "guide.name": "", "guide.help_contact": "", "guide.crisis_text": "" });
  const third = await save({ name: "Elm", contact: "", crisis: "", versions, seen });
  expect([third.status, third.text.includes(`<li>${m.guide_settings_crisis()}</li>`)]).toEqual([409, false]);
  expect(third.text).toContain(">Call.</textarea>");
  expect(await stored()).toMatchObject({ "guide.help_contact": "Room 12", "guide.crisis_text": "Call." });

  const now = /name="versions" value="([^"]*)"/.exec(second.text)?.[1]?.replaceAll("&quot;", '"') ?? "";
  expect((await save({ name: "Oak", contact: "Room 12", crisis, versions: now })).status).toBe(200);
  expect(await stored()).toMatchObject({ "guide.name": "Oak", "guide.crisis_text": crisis });
});
