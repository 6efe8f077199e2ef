import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_QUOTA } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { Settings } from "#db/settings.ts";
import { quotaObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const today = new Date().toISOString().slice(0, 10);
let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let admin: Visit;
let course: string;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  course = await teach(maplewood, statistics);
  platform = await Platform.open(maplewood);
  admin = await platform.visit(petra);
  await maplewood.scope.update("lti_contexts").set({ title: "=Statistics" }).execute();
});

const text = async (answer: Response) => (await answer.text()).replaceAll("<!-- -->", "");
const open = async (page = "admin/usage", { path, cookie } = admin) => text(await ask(`${path}/${page}`, { cookie }));
const save = (fields: Record<string, string>, { path, cookie } = admin) =>
  post(`${path}/admin/usage`, { version: "0", ...fields }, { cookie, accept: "text/html" });

/** Replies of a model, counted. */
async function take(at: Institution, ltiContextId: string, messages: number, tokens: number): Promise<void> {
  const quota = env.QUOTA.getByName(quotaObjectName(at.tenantId));
  for (let index = 0; index < messages; index++)
    await quota.reserve({ id: `${ltiContextId}/${index}`, learnerId: "somebody", ltiContextId, tokens }, DEFAULT_QUOTA);
}

test("is for those who administer the tenant", async () => {
  for (const person of [mira, amara]) {
    const visit = await platform.visit(person);
    for (const page of ["admin/usage", "admin/usage/export"])
      expect((await ask(`${visit.path}/${page}`, { cookie: visit.cookie })).status).toBe(403);
    expect((await save({ price: "1", currency: "EUR" }, visit)).status).toBe(403);
  }
  expect((await new Settings(maplewood.scope).get("model.price")).value).toBeNull();
});

test("where nothing was taken, it says so, and where a model is chosen", async () => {
  await take(harbour, "elsewhere", 2, 10);
  const page = await open();
  expect(page).toContain(m.usage_none());
  expect(page).toContain(`${admin.path}/admin/model`);
});

test("tells of replies and tokens by day and by course, of one course alone, and of no other institution's", async () => {
  await take(maplewood, course, 3, 1_000);
  await take(maplewood, "gone", 1, 500);
  await take(harbour, "elsewhere", 7, 9_000);
  const page = await open();
  expect(page).toContain("4 replies, 3,500 tokens");
  expect(page).toMatch(
    new RegExp(`<th scope="row">${today}</th><td class="number">4</td><td class="number">3,500</td>`),
  );
  expect(page).toMatch(/=Statistics<\/a><\/th><td class="number">3<\/td><td class="number">3,000<\/td>/);
  expect(page).toContain(m.usage_gone());
  expect(page).not.toContain("course=gone");
  expect(page).not.toMatch(/9,000|63,000/);
  const one = await open(`admin/usage?course=${course}`);
  expect(one).toMatch(
    new RegExp(`<th scope="row">${today}</th><td class="number">3</td><td class="number">3,000</td>`),
  );
  const { path, cookie } = admin;
  expect((await ask(`${path}/admin/usage?course=elsewhere`, { cookie })).status).toBe(404);
});

test("with a price, tokens have a cost; who saw an older version changes nothing, and what is no price is told of", async () => {
  await take(maplewood, course, 1, 250_000);
  expect(await open()).not.toContain(m.usage_cost());
  expect(await text(await save({ price: "0,60", currency: "EUR" }))).toContain(m.usage_price_saved());
  expect(await open()).toContain("€0.15");
  expect((await save({ price: "7", currency: "EUR" })).status).toBe(409);
  const wrong = await save({ price: "much", currency: "EUR", version: "1" });
  expect([wrong.status, (await text(wrong)).includes('value="much"')]).toEqual([422, true]);
  await save({ price: "", currency: "EUR", version: "1" });
  expect((await new Settings(maplewood.scope).get("model.price")).value).toBeNull();
});

test("a file has it by course and day, and no formula", async () => {
  await take(maplewood, course, 1, 10);
  const { path, cookie } = admin;
  const file = await ask(`${path}/admin/usage/export`, { cookie });
  expect(file.headers.get("content-disposition")).toContain("model-usage.csv");
  expect((await file.text()).split("\r\n").slice(1)).toEqual([`${today},${course},"'=Statistics",1,10`, ""]);
});
