import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import { openModelKey } from "#workers/model-key.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { modelHost } from "../model-of.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

let maplewood: Institution;
let platform: Platform;
let admin: Visit;

beforeAll(async () => {
  ({ maplewood } = await twoInstitutions());
  platform = await Platform.open(maplewood);
  admin = await platform.visit(petra);
});

const page = async (visit = admin) => {
  const answer = await ask(`${visit.path}/admin/model`, { cookie: visit.cookie });
  return { status: answer.status, text: await answer.text() };
};
const send = async (form: Record<string, string>, visit = admin) => {
  const answer = await post(`${visit.path}/admin/model`, form, { cookie: visit.cookie, accept: "text/html" });
  return { status: answer.status, text: await answer.text() };
};
const tried = async () => new AuditLog(maplewood.scope).list({ action: "model.tried", limit: 50 });
const stored = async () => (await new Settings(maplewood.scope).get("model")).value;
const version = async () => String((await new Settings(maplewood.scope).get("model")).version);
const form = async (changed: Record<string, string> = {}) => ({
  provider: "openai-compatible",
  baseUrl: inject("modelServer"),
  model: "ok",
  version: await version(),
  ...changed,
});

test("is for those who administer the tenant", async () => {
  expect((await page()).status).toBe(200);
  for (const person of [mira, amara]) {
    const visit = await platform.visit(person);
    expect((await page(visit)).status).toBe(403);
    expect((await send(await form(), visit)).status).toBe(403);
  }
  expect(await stored()).toEqual({ provider: "none" });
});

test("keeps a key that nobody reads again, and only for the server that it was given for", async () => {
  expect((await send(await form({ key: "sk-very-secret" }))).status).toBe(200);
  const value = await stored();
  if (value.provider !== "openai-compatible") throw new Error("not stored");
  expect(JSON.stringify(value)).not.toContain("very-secret");
  expect(await openModelKey(env, maplewood.tenantId, value.sealedKey ?? "")).toBe("sk-very-secret");
  expect(await openModelKey(env, "another tenant", value.sealedKey ?? "")).toBeUndefined();
  const shown = (await page()).text;
  expect(shown).not.toContain("very-secret");
  expect(shown).not.toContain(value.sealedKey);

  await send(await form({ model: "another" }));
  expect(await stored()).toMatchObject({ model: "another", sealedKey: value.sealedKey });
  await send(await form({ baseUrl: "https://elsewhere.example.com/v1" }));
  expect(await stored()).not.toHaveProperty("sealedKey");
});

const sealed = async () => {
  await send(await form({ key: "sk-of-a-year", firstTokenMs: "900" }));
  const value = await stored();
  return value.provider === "openai-compatible" ? (value.sealedKey ?? "?") : "?";
};
const none = async () => ({ ...(await form()), provider: "none", baseUrl: "", model: "" });

describe("a model that is switched off", () => {
  test("is told nothing and named to nobody, and is on again with its address, name and key", async () => {
    const learner = await platform.visit(mira);
    const notice = async () => (await ask(`${learner.path}/privacy`, { cookie: learner.cookie })).text();
    const key = await sealed();
    expect(await notice()).toContain(modelHost());
    const off = await send(await none());
    expect([off.status, off.text.includes(m.model_off_kept_key())]).toEqual([200, true]);
    expect((await send(await none())).text).toContain(m.model_off_kept_key());
    expect(await stored()).toMatchObject({ provider: "none" });
    expect(await notice()).not.toContain(modelHost());
    expect((await send({ intent: "try" })).text).not.toContain("It answered");
    const shown = (await page()).text;
    expect(shown).not.toContain(key);
    expect(shown).toMatch(/<input[^>]*name="model"[^>]*value="ok"/);
    expect(shown).toMatch(/<input[^>]*type="radio"[^>]*checked=""[^>]*value="none"/);
    const keys = await ask(`${admin.path}/admin/keys`, { cookie: admin.cookie });
    expect(await keys.text()).not.toContain(m.keys_model_none());

    await send(await form());
    expect(await stored()).toMatchObject({ provider: "openai-compatible", sealedKey: key });
  });

  test("gives its key to no other address", async () => {
    await sealed();
    await send(await none());
    await send(await form({ baseUrl: "https://elsewhere.example.com/v1" }));
    expect(await stored()).not.toHaveProperty("sealedKey");
  });

  test("is forgotten with its key where that is asked for, unless somebody changed it meanwhile", async () => {
    await sealed();
    await send(await none());
    const late = await send({ intent: "forget", version: "0" });
    expect([late.status, late.text.includes(m.answers_problem_changed())]).toEqual([409, true]);
    expect(await stored()).toHaveProperty("kept");
    const forgotten = await send({ intent: "forget", version: await version() });
    expect(forgotten.text).toContain(m.model_forgotten());
    expect(await stored()).toEqual({ provider: "none" });
    expect((await page()).text).not.toContain(m.model_off_kept_key());
  });
});

test.each([
  "http://models.example.com/v1",
  "file:///etc/passwd",
  "ftp://models.example.com",
  "https://user:word@models.example.com/v1",
  "http://169.254.169.254/latest",
  "http://10.0.0.1/v1",
  "nonsense",
  "",
])("refuses the address %j, says why, and saves nothing", async (baseUrl) => {
  const before = await stored();
  const answer = await send(await form({ baseUrl }));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("must be https");
  expect(await stored()).toEqual(before);
});

const fields = (html: string) => Array.from(html.matchAll(/<input[^>]*name="(\w+)"/g), ([, name]) => name);

test("all fields are there without a script, and what was entered stays but for the key", async () => {
  for (const name of ["provider", "baseUrl", "key", "model", "firstTokenMs", "replyMs"])
    expect(fields((await page()).text)).toContain(name);
  const answer = await send(await form({ baseUrl: "http://models.example.com/v1", model: "typed", key: "sk-typed" }));
  expect(answer.text).toMatch(/<input[^>]*name="baseUrl"[^>]*value="http:\/\/models.example.com\/v1"/);
  expect(answer.text).toMatch(/<input[^>]*name="model"[^>]*value="typed"/);
  expect(answer.text).not.toContain("sk-typed");
});

test("does not overwrite what somebody else changed meanwhile", async () => {
  const old = await form({ version: "0", model: "typed-late", key: "sk-late" });
  const before = await stored();
  const late = await send(old);
  expect(late.status).toBe(409);
  expect(await stored()).toEqual(before);
  expect(late.text).toMatch(/<input[^>]*name="model"[^>]*value="typed-late"/);
  expect(late.text).not.toContain("sk-late");
  expect(late.text).toContain(`name="version" value="${await version()}"`);
});

test.each([
  ["ok", "It answered"],
  ["unauthorized", "refused the key"],
  ["too-many", "asked too often"],
  ["broken", "It did not give an answer"],
  ["empty", "It did not give an answer"],
  ["slow-first:5000", "in time"],
])("a test of the model %s makes a real round trip, and says what it saw", async (model, sentence) => {
  await send(await form({ model, firstTokenMs: "300" }));
  const before = (await tried()).length;
  const answer = await send({ intent: "try" });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(sentence);
  // Whatever came of it, it was paid for: who tried it, and at which host, stands in the log.
  const after = await tried();
  expect(after.length).toBe(before + 1);
  expect(after[0]?.detail).toEqual({ provider: "openai-compatible", host: new URL(inject("modelServer")).host });
});
