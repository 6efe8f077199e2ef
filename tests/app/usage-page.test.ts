import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { MOST_USAGE_LINES, USED_COURSES, USED_LOOKED_AT } from "#app/guide/model-usage.ts";
import { DEFAULT_QUOTA } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { dayName } from "#app/ui/console/figures.ts";
import { Settings } from "#db/settings.ts";
import { quotaObjectName } from "#workers/object-names.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { statistics, teach } from "../course.ts";
import { ltiContextFactory, seeded } from "../factories.ts";
import type { Institution } from "../institution.ts";
import { amara, mira } from "../person.ts";
import { linesOf, nextOf, rowsIn } from "../listed.ts";
import type { Visit } from "../platform.ts";

const today = new Date().toISOString().slice(0, 10);
let office: OpenConsole;
let course: string;

beforeEach(async () => {
  office = await openConsole(async (maplewood) => {
    course = await teach(maplewood, statistics);
  });
  await office.maplewood.scope.update("lti_contexts").set({ title: "=Statistics" }).execute();
});

const open = async (page = "usage") => (await office.page(page)).text;
const save = (fields: Record<string, string>, visit?: Visit) => office.say("usage", { version: "0", ...fields }, visit);

/** Replies of a model, counted. */
async function take(at: Institution, ltiContextId: string, messages: number, tokens: number): Promise<void> {
  const quota = env.QUOTA.getByName(quotaObjectName(at.tenantId));
  for (let index = 0; index < messages; index++)
    await quota.reserve({ id: `${ltiContextId}/${index}`, learnerId: "somebody", ltiContextId, tokens }, DEFAULT_QUOTA);
}

test("is for those who administer the tenant", async () => {
  for (const person of [mira, amara]) {
    const visit = await office.platform.visit(person);
    for (const page of ["usage", "export/model-usage.csv"]) expect((await office.page(page, visit)).status).toBe(403);
    expect((await save({ price: "1", currency: "EUR" }, visit)).status).toBe(403);
  }
  expect((await new Settings(office.maplewood.scope).get("model.price")).value).toBeNull();
});

test("where nothing was taken, it says so, and where a model is chosen", async () => {
  await take(office.harbour, "elsewhere", 2, 10);
  const page = await open();
  expect(page).toContain(m.usage_none());
  expect(page).toContain(`${office.admin.path}/admin/model`);
});

test("tells of replies and tokens by day and by course, of one course alone, and of no other institution's", async () => {
  await take(office.maplewood, course, 3, 1_000);
  await take(office.maplewood, "gone", 1, 500);
  await take(office.harbour, "elsewhere", 7, 9_000);
  const page = await open();
  expect(page).toContain("4 replies, 3,500 tokens");
  expect(page).toMatch(
    new RegExp(
      `<th scope="row">${dayName(Date.parse(today))}</th><td class="number">4</td><td class="number">3,500</td>`,
    ),
  );
  expect(page).toMatch(/=Statistics<\/a><\/th><td class="number">3<\/td><td class="number">3,000<\/td>/);
  expect(page).toContain(m.usage_gone());
  expect(page).not.toContain("course=gone");
  expect(page).not.toMatch(/9,000|63,000/);
  const one = await open(`usage?course=${course}`);
  expect(one).toMatch(
    new RegExp(
      `<th scope="row">${dayName(Date.parse(today))}</th><td class="number">3</td><td class="number">3,000</td>`,
    ),
  );
  expect(one).toContain(`${office.admin.path}/admin/quota/${course}"`);
  expect((await office.page("usage?course=elsewhere")).status).toBe(404);
});

test("with a price, tokens have a cost; who saw an older version changes nothing, and what is no price is told of", async () => {
  await take(office.maplewood, course, 1, 250_000);
  expect(await open()).not.toContain(m.usage_cost());
  expect((await save({ price: "0,60", currency: "EUR" })).text).toContain(m.usage_price_saved());
  expect(await open()).toContain("€0.15");
  const late = await save({ price: "7", currency: "EUR" });
  expect([late.status, late.text.includes('value="7"')]).toEqual([409, true]);
  const wrong = await save({ price: "much", currency: "EUR", version: "1" });
  expect([wrong.status, wrong.text.includes('value="much"')]).toEqual([422, true]);
  await save({ price: "", currency: "EUR", version: "1" });
  expect((await new Settings(office.maplewood.scope).get("model.price")).value).toBeNull();
});

test("a file has it by course and day, and no formula", async () => {
  await take(office.maplewood, course, 1, 10);
  const file = await office.page("export/model-usage.csv");
  expect(file.headers.get("content-disposition")).toContain("model-usage.csv");
  expect(file.text.split("\r\n").slice(1)).toEqual([`${today},${course},"'=Statistics",1,10,`, ""]);
});

test("with a price, the file has what each line cost, under its currency", async () => {
  await take(office.maplewood, course, 1, 250_000);
  await save({ price: "0,60", currency: "EUR" });
  const [head, ...rows] = linesOf((await office.page("export/model-usage.csv")).text);
  expect(head).toMatch(/,tokens,cost_EUR$/);
  expect(rows).toEqual([`${today},${course},"'=Statistics",1,250000,0.150000`]);
});

/** Days have rows of their own, the courses' come last. */
const coursesOf = (page: string) => page.split('id="usage-courses"')[1]?.split("</table>")[0] ?? "";

/** So many courses that took something today, further ones by their number. */
const takeMany = ({ tenantId }: Institution, courses: number) =>
  runInDurableObject(env.QUOTA.getByName(quotaObjectName(tenantId)), (_, { storage }) => {
    for (const period of [today, today.slice(0, 7)])
      storage.sql.exec(
        `INSERT INTO used WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
         SELECT 'course', 'many-' || i, ?2, 1, i FROM n`,
        courses,
        period,
      );
  });

test("courses are paged by what they took, of tokens or of replies, and none is left out or told twice", async () => {
  await takeMany(office.maplewood, USED_COURSES + 20);
  await take(office.maplewood, course, 15, 1);
  for (const [sort, isFirst] of [
    ["tokens", false],
    ["messages", true],
  ] as const) {
    const first = await open(`usage?sort=${sort}`);
    const second = await open(`usage?${nextOf(first)}`);
    expect([rowsIn(coursesOf(first)), rowsIn(coursesOf(second)), nextOf(second)]).toEqual([USED_COURSES, 21, ""]);
    expect(coursesOf(first).includes("=Statistics")).toBe(isFirst);
    expect(coursesOf(second).includes("=Statistics")).toBe(!isFirst);
  }
  const beyond = await open("usage?after=0.zzz");
  expect(beyond).toContain(m.launches_none_such());
  expect((await office.page("usage?after=nowhere&sort=course")).status).toBe(200);
});

test("a course is found by its title, whatever took more, in the order of the address; pages and file have those alone", async () => {
  await takeMany(office.maplewood, USED_COURSES + 20);
  const { scope } = office.maplewood;
  const { id: other } = await scope
    .insert("lti_contexts", ltiContextFactory(seeded(7_000), { title: "Statistik" }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await take(office.maplewood, course, 3, 1);
  await take(office.maplewood, other, 1, 10);
  await take(office.harbour, "elsewhere", 1, 10);
  const titles = (page: string) => [...coursesOf(page).matchAll(/>(=?Statisti\w+)</g)].map(([, title]) => title);
  const page = await open("usage?q=STATIST");
  expect(titles(page)).toEqual(["Statistik", "=Statistics"]);
  expect(rowsIn(coursesOf(page))).toBe(2);
  expect(titles(await open("usage?q=statist&sort=messages"))).toEqual(["=Statistics", "Statistik"]);
  expect(titles(await open(`usage?q=statist&after=10.${other}`))).toEqual(["=Statistics"]);
  // The days that are looked at stay, and so does what is looked for.
  const one = await open(`usage?q=statistik&course=${course}`);
  expect(one).toContain(`<input type="hidden" name="course" value="${course}"/>`);
  expect(one).toMatch(new RegExp(`export/model-usage.csv\\?course=${course}&(amp;)?q=statistik"`));
  const none = await open("usage?q=nowhere&sort=messages");
  expect(none).toContain(m.usage_none_such());
  expect(none).toMatch(/<a href="[^"]*\?sort=messages"/);
  expect(linesOf((await office.page("export/model-usage.csv?q=statistik")).text).slice(1)).toEqual([
    `${today},${other},Statistik,1,10,`,
  ]);
});

test("behind all that is looked at, the page says so and leads on", async () => {
  await takeMany(office.maplewood, USED_LOOKED_AT + 20);
  await take(office.maplewood, course, 1, 1);
  const page = await open("usage?q=statist");
  expect(page).toContain(m.list_looked({ count: "1,500" }));
  expect([page.includes(m.usage_none_such()), rowsIn(coursesOf(page))]).toEqual([false, 0]);
  const further = await open(`usage?${nextOf(page)}`);
  expect(further).toContain(">=Statistics<");
  expect(nextOf(further)).toBe("");
  expect(await open(`usage?${nextOf(page).replace("statist", "nowhere")}`)).toContain(m.list_no_more());
});

test("the file is of the one course that the page is of", async () => {
  await take(office.maplewood, course, 1, 10);
  await take(office.maplewood, "gone", 1, 10);
  expect(await open(`usage?course=${course}`)).toContain(`export/model-usage.csv?course=${course}`);
  const lines = linesOf((await office.page(`export/model-usage.csv?course=${course}`)).text);
  expect(lines.slice(1)).toEqual([`${today},${course},"'=Statistics",1,10,`]);
});

test("a file that is not all says where the rest is, and the rest is there", async () => {
  await takeMany(office.maplewood, MOST_USAGE_LINES + 1);
  const { text, headers } = await office.page("export/model-usage.csv");
  const lines = linesOf(text);
  expect(lines).toHaveLength(1 + MOST_USAGE_LINES + 1);
  const [, rest = ""] = /<\?([^>]+)>/.exec(headers.get("link") ?? "") ?? [];
  expect(lines.at(-1)).toContain(`model-usage.csv?${rest}`);
  const further = linesOf((await office.page(`export/model-usage.csv?${rest}`)).text);
  expect(further).toHaveLength(2);
  expect(lines).not.toContain(further[1]);
});
