import { beforeAll, expect, test, vi } from "vitest";
import { m } from "#app/paraglide/messages.js";
import type { SettingName, TenantSettings } from "#app/tenancy/tenant-settings.ts";
import { Settings } from "#db/settings.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, noor } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let institutions: { maplewood: Institution; harbour: Institution };
let harbour: Platform;
let learner: Visit;
let theirs: Visit;

beforeAll(async () => {
  institutions = await twoInstitutions();
  await teach(institutions.maplewood, statistics);
  learner = await (await Platform.open(institutions.maplewood)).visit(mira);
  harbour = await Platform.open(institutions.harbour);
  theirs = await harbour.visit(noor);
});

const open = async (visit: Visit, page: string) => {
  const answer = await ask(`${visit.path}${page}`, { cookie: visit.cookie });
  return { status: answer.status, text: await answer.text() };
};

async function choose<Name extends SettingName>({ scope }: Institution, name: Name, value: TenantSettings[Name]) {
  const settings = new Settings(scope);
  const { version } = await settings.get(name);
  expect(await settings.set(name, value, { actor: "operator", version }, Date.now())).toBe(true);
}

async function talk(visit: Visit, text: string): Promise<string> {
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  const conversation = crypto.randomUUID();
  const form = { id: crypto.randomUUID(), text };
  const answer = await post(`${visit.path}/guide/${conversation}/messages`, form, { cookie: visit.cookie });
  expect(await answer.text()).toContain('{"type":"finish"}');
  return conversation;
}

/** What the page answers to somebody who says whether a model may be told their questions. */
async function say(model: string): Promise<number> {
  return (
    await post(
      `${theirs.path}/consent`,
      { model, host: "model.example" },
      { cookie: theirs.cookie, accept: "text/html" },
    )
  ).status;
}

async function answers(): Promise<boolean> {
  return (await open(theirs, "/guide")).text.includes("An AI model answers here.");
}

test("an institution's name, hue and contact stand on its own pages, and on nobody else's", async () => {
  await choose(institutions.maplewood, "guide.name", "Acorn");
  await choose(institutions.maplewood, "guide.accent_hue", 15);
  await choose(institutions.maplewood, "guide.help_contact", "help@maplewood.example");
  const { text } = await open(learner, "/guide");
  expect(text).toContain("<title>Acorn · ");
  expect(text).toContain('data-hue="15"');
  expect(text).toContain('href="mailto:help@maplewood.example"');
  const elsewhere = await open(theirs, "/guide");
  expect(elsewhere.text).toContain("<title>Guide · ");
  expect(elsewhere.text).toContain('data-hue="255"');
  expect(elsewhere.text).not.toMatch(/Acorn|maplewood\.example/);
});

test("a page says whether a model answers, and what it is told", async () => {
  expect((await open(theirs, "/guide")).text).toContain("No AI model is in use.");
  await choose(institutions.harbour, "model", {
    provider: "openai-compatible",
    baseUrl: "https://model.example/v1",
    model: "any",
    firstTokenMs: 8_000,
    replyMs: 60_000,
  });
  const { text } = await open(theirs, "/guide");
  expect(text).toContain("An AI model can help too, if you allow it.");
  expect(text).not.toContain("No AI model is in use.");
  expect(text).toMatch(/value="yes".*value="no"/s);
});

test("where the course has no material yet, only who teaches is led to where it is added", async () => {
  const { text } = await open(theirs, "/guide");
  expect(text).toContain(m.welcome_without_material());
  expect(text).not.toContain("/course/material/new");
  const teaching = await harbour.visit(amara);
  expect((await open(teaching, "/guide")).text).toContain(`href="${teaching.path}/course/material/new"`);
});

test("a learner allows the model and takes it back; whatever else is posted changes nothing", async () => {
  expect(await answers()).toBe(false);
  expect(await say("perhaps")).toBe(422);
  expect(await answers()).toBe(false);
  expect(await say("yes")).toBe(303);
  expect(await answers()).toBe(true);
  expect(await say("no")).toBe(303);
  expect(await answers()).toBe(false);
});

test("a learner's conversations are listed, last spoken in first, and each opens", async () => {
  const first = await talk(learner, "What is a p-value?");
  const last = await talk(learner, "What is the median?");
  const { text } = await open(learner, "/guide?talks");
  expect(text.indexOf(`/guide/${last}"`)).toBeGreaterThan(0);
  expect(text.indexOf(`/guide/${first}"`)).toBeGreaterThan(text.indexOf(`/guide/${last}"`));
  expect((await open(learner, `/guide/${first}`)).text).toContain("What is a p-value?");
  expect((await open(theirs, "/guide?talks")).text).not.toContain("What is the median?");
});

test("a new conversation begins under an address that has none, and somebody else's looks the same", async () => {
  const own = await talk(learner, "What is correlation?");
  for (const id of [crypto.randomUUID(), own]) {
    const { status, text } = await open(theirs, `/guide/${id}?new`);
    expect(status).toBe(200);
    expect(text).not.toContain("correlation");
  }
  expect((await open(learner, `/guide/${own}?new`)).text).toContain("What is correlation?");
  expect((await open(learner, "/guide/no-uuid?new")).status).toBe(404);
});

test("no form stands in another: a browser would leave the inner one out", async () => {
  await choose(institutions.harbour, "model", {
    provider: "openai-compatible",
    baseUrl: "https://models.harbour.example/v1",
    model: "small",
    firstTokenMs: 8_000,
    replyMs: 60_000,
  });
  const { text } = await open(theirs, "/guide");
  const marks = Array.from(text.matchAll(/<(\/?)form\b/g), ([, end]) => (end === "" ? 1 : -1));
  expect(marks.filter((mark) => mark === 1).length).toBeGreaterThan(1);
  let depth = 0;
  for (const mark of marks) expect((depth += mark)).toBeLessThanOrEqual(1);
});
