import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { courseQuotaFields } from "#app/guide/quota-choice.ts";
import { DEFAULT_QUOTA, type HolderLimits } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { quotaObjectName } from "#workers/object-names.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { statistics, teach } from "../course.ts";
import { ltiContextFactory, seeded } from "../factories.ts";
import { amara, mira } from "../person.ts";

// An administrator gives one course more or less of the model than the others.

const NOW = Date.UTC(2026, 8, 3);
let office: OpenConsole;
let course: string;

beforeEach(async () => {
  office = await openConsole(async (maplewood) => {
    course = await teach(maplewood, statistics);
  });
});

const fields = (more: Record<string, string> = {}) => ({
  version: "0",
  ...courseQuotaFields(DEFAULT_QUOTA.course),
  ...more,
});
const save = (form: Record<string, string>) => office.say(`quota/${course}`, form);
const setting = () => new CourseSettings(office.maplewood.scope, course).get("quota");
const nextOf = (text: string, place = "after") => new RegExp(`href="[^"]*[?&]${place}=([\\w-]+)"`).exec(text)?.[1];
const linked = (text: string) => [...text.matchAll(/admin\/quota\/([\w-]{36})"/g)].map(([, id]) => id);
const linesOf = (text: string) => text.trimEnd().split("\r\n");

/** Courses that have limits of their own, the oldest first. @returns their ids */
async function grant(titles: readonly (string | null)[]): Promise<string[]> {
  const { scope } = office.maplewood;
  const seed = seeded(5_000);
  const rows = titles.map((title) => ltiContextFactory(seed, { title }));
  await scope.batch(rows.map((row) => scope.insert("lti_contexts", row)));
  const value = JSON.stringify({ day: { messages: 5, tokens: 6_000 }, month: { messages: 7, tokens: 8 } });
  const chosen = { name: "quota", value, updated_at: NOW };
  await scope.batch(rows.map(({ id }) => scope.insert("course_settings", { lti_context_id: id, ...chosen })));
  return rows.map(({ id }) => id);
}

test("a course is found by its title, given limits of its own, and stands in the list; the log says so", async () => {
  const before = (await office.page("quota?find=STATIST")).text;
  expect(before).toContain(m.quota_courses_none());
  expect(linked(before)).toEqual([course]);
  const form = (await office.page(`quota/${course}`)).text;
  expect(form).toContain(m.quota_usual_lead());
  expect(form).toMatch(/<input[^>]*name="course.day.messages"[^>]*value="10000"/);

  const saved = await save(fields({ "course.day.messages": "1,234" }));
  expect(saved.text).toContain(m.quota_saved());
  expect(saved.text).toContain(m.quota_own_lead());
  const limits: HolderLimits = { ...DEFAULT_QUOTA.course, day: { ...DEFAULT_QUOTA.course.day, messages: 1_234 } };
  expect(await setting()).toEqual({ value: limits, version: 1 });
  const [entry] = await new AuditLog(office.maplewood.scope).list({ limit: 1 });
  expect(entry).toMatchObject({ action: "course.setting_changed", detail: { course, setting: "quota", version: 1 } });
  const { text } = await office.page("quota");
  expect(linked(text)).toEqual([course]);
  expect(text).toContain(m.quota_replies({ count: 1_234, said: "1,234" }));
  expect((await office.page(`courses/${course}`)).text).toContain(m.quota_own());
});

test("it gets those of each course again, and its own are put back where that was a mistake", async () => {
  await save(fields({ "course.month.tokens": "77" }));
  const usual = await save(fields({ version: "1", "course.month.tokens": "77", intent: "usual" }));
  expect(usual.text).toContain(m.quota_usual_done());
  expect(usual.text).toContain(m.quota_put_back());
  expect(await setting()).toEqual({ value: null, version: 2 });
  expect((await office.page("quota")).text).toContain(m.quota_courses_none());
  // What the page offers is what it had.
  const offered = usual.text.split(m.quota_usual_done())[1] ?? "";
  const kept = [...offered.matchAll(/<input type="hidden" name="([\w.]+)" value="(\d+)"/g)];
  const back = await save(Object.fromEntries(kept.map(([, name, value]) => [name ?? "", value ?? ""])));
  expect(back.text).toContain(m.quota_saved());
  expect((await setting()).value?.month.tokens).toBe(77);
});

test.each(["", "a lot", "-1", "1.5", "1000000000001", "9".repeat(20)])(
  "%j is no figure: it is marked, stays in its field, and saves nothing; the page says what one is",
  async (wrong) => {
    const { status, text } = await save(fields({ "course.month.messages": wrong, "course.day.messages": "12" }));
    expect(status).toBe(422);
    expect(text).toMatch(
      new RegExp(`<input[^>]*aria-invalid="true"[^>]*name="course.month.messages"[^>]*value="${wrong}"`),
    );
    expect(text).toMatch(/<input[^>]*name="course.day.messages"[^>]*value="12"/);
    expect(text.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(text).toContain(m.quota_problem_figures());
    expect((await setting()).version).toBe(0);
  },
);

test("who saw an older version changes nothing, and is told", async () => {
  await save(fields({ "course.day.messages": "5" }));
  const late = await save(fields({ "course.day.messages": "7" }));
  expect([late.status, late.text.includes(m.changed_meanwhile())]).toEqual([409, true]);
  expect(late.text).toMatch(/<input[^>]*name="course.day.messages"[^>]*value="7"/);
  for (const [form, says] of [
    [fields({ intent: "usual" }), m.answers_problem_changed()],
    [fields({ version: "9" }), m.changed_meanwhile()],
  ] as const) {
    const { status, text } = await save(form);
    expect([status, text.includes(says)]).toEqual([409, true]);
  }
  expect((await setting()).value?.day.messages).toBe(5);
});

test("the page of a course says what it has taken so far", async () => {
  const quota = env.QUOTA.getByName(quotaObjectName(office.maplewood.tenantId));
  for (const id of ["one", "two"])
    await quota.reserve({ id, learnerId: "somebody", ltiContextId: course, tokens: 1_500 }, DEFAULT_QUOTA);
  expect((await office.page(`quota/${course}`)).text).toContain("Taken so far: 2 replies, 3,000 tokens.");
});

test("the list is searched, sorted and paged by key in the address, and so is its file, without a formula", async () => {
  const ids = await grant(Array.from({ length: 30 }, (_, index) => `=Course ${index}`));
  const first = (await office.page("quota")).text;
  const second = (await office.page(`quota?after=${nextOf(first)}`)).text;
  expect([...linked(first), ...linked(second)]).toEqual(ids.toReversed());
  expect([linked(first).length, nextOf(second)]).toEqual([25, undefined]);
  const oldest = (await office.page("quota?sort=oldest")).text;
  expect(linked(oldest)).toEqual(ids.slice(0, 25));
  expect(oldest).toMatch(/<th scope="col" aria-sort="ascending"/);
  expect(linked((await office.page(`quota?sort=oldest&after=${nextOf(oldest)}`)).text)).toEqual(ids.slice(25));
  const sought = (await office.page("quota?q=COURSE+2&sort=oldest")).text;
  expect(linked(sought)).toEqual([2, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29].map((index) => ids[index]));
  expect((await office.page("quota?q=nowhere")).text).toContain(m.courses_none_such());
  const file = linesOf((await office.page("export/quotas.csv?q=course+2&sort=oldest")).text);
  expect(file[0]).toContain("course,id,known_since,replies_a_day,tokens_a_day,replies_a_month,tokens_a_month");
  expect(file).toHaveLength(12);
  expect(file[1]).toMatch(/^"'=Course 2",.*,5,6000,7,8$/);
});

test("by title, on its pages and in its file: case and accents take none out of its place, what has no title is last", async () => {
  const titles = [
    "=Course 01",
    "=cóurse 02",
    "=COURSE 03",
    ...Array.from({ length: 26 }, (_, index) => `Further ${50 + index}`),
  ];
  const ids = await grant([null, ...titles.toReversed()]);
  const inOrder = [...ids.slice(1).toReversed(), ids[0]];
  const first = (await office.page("quota?sort=title&find=course")).text;
  const list = first.split('id="course-offers"')[0] ?? "";
  expect(list).toMatch(
    /<th scope="col" aria-sort="ascending">Course<\/th><th scope="col"><a href="[^"]*\?find=course"/,
  );
  expect(list).toContain('<input type="hidden" name="sort" value="title"/>');
  expect(first.split('id="course-offers"')[1]).toContain('<input type="hidden" name="sort" value="title"/>');
  const second = (await office.page(`quota?sort=title&after=${nextOf(list)}`)).text;
  expect([...linked(list), ...linked(second)]).toEqual(inOrder);
  expect([linked(list).length, nextOf(second)]).toEqual([25, undefined]);
  expect((await office.page("quota")).text).toMatch(/<th scope="col"><a href="[^"]*\?sort=title"[^>]*>Course</);
  const sought = (await office.page("quota?q=COURSE&sort=title")).text;
  expect(linked(sought)).toEqual(inOrder.slice(0, 3).filter((_, index) => index !== 1));
  const file = linesOf((await office.page("export/quotas.csv?sort=title")).text).slice(1);
  expect(file.map((line) => line.split(",")[1])).toEqual(inOrder);
  expect(file[0]).toMatch(/^"'=Course 01",.*,5,6000,7,8$/);
});

/** So many courses that have no limits of their own, by their titles before those that have. */
const crowd = (count: number) =>
  office.maplewood.db
    .prepare(
      `INSERT INTO lti_contexts (tenant_id, id, context_id, title, created_at, updated_at)
       WITH RECURSIVE each (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM each WHERE i < ?2)
       SELECT ?1, printf('x-%06d', i), 'crowd-' || i, 'A course ' || i, 1, 1 FROM each`,
    )
    .bind(office.maplewood.tenantId, count)
    .run();

test("by title, the few of many are found behind more than one window looks at", async () => {
  await crowd(1_200);
  const ids = await grant(["Yachting", "Zymurgy"]);
  const { text } = await office.page("quota?sort=title");
  expect([linked(text), nextOf(text)]).toEqual([ids, undefined]);
});

test("by title, behind all that is looked at, the page says so, claims nothing, and leads on, and so does its file", async () => {
  await crowd(10_100);
  const ids = await grant(["Zymurgy"]);
  const { text } = await office.page("quota?sort=title");
  expect(text).toContain(m.list_looked({ count: "10,000" }));
  expect([text.includes(m.quota_courses_none()), linked(text)]).toEqual([false, []]);
  expect(linked((await office.page(`quota?sort=title&after=${nextOf(text)}`)).text)).toEqual(ids);
  const part = await office.page("export/quotas.csv?sort=title");
  expect(part.headers.get("link")).toContain(`after=${nextOf(text)}>`);
  expect(linesOf((await office.page(`export/quotas.csv?sort=title&after=${nextOf(text)}`)).text)[1]).toMatch(
    /^Zymurgy,/,
  );
  const beyond = (await office.page("quota?sort=title&after=nowhere")).text;
  expect(beyond).toContain(m.list_no_more());
});

test("all courses are offered ten at a time, by title, beside the list as it is looked at", async () => {
  await grant(Array.from({ length: 12 }, (_, index) => `Course ${String(index).padStart(2, "0")}`));
  const { text } = await office.page("quota?find=course&sort=oldest");
  const offered = text.split('id="course-offers"')[1] ?? "";
  expect(linked(offered)).toHaveLength(10);
  expect(text).toContain('<input type="hidden" name="sort" value="oldest"/>');
  const more = (await office.page(`quota?find=course&behind=${nextOf(offered, "behind")}`)).text;
  expect(linked(more.split('id="course-offers"')[1] ?? "")).toHaveLength(2);
  expect((await office.page("quota?find=nowhere")).text).toContain(m.courses_none_such());
});

test("what cannot be read is as if nothing had been chosen", async () => {
  const row = { lti_context_id: course, name: "quota", value: '{"day":5}', updated_at: NOW };
  await office.maplewood.scope.insert("course_settings", row).execute();
  expect((await office.page(`quota/${course}`)).text).toContain(m.quota_usual_lead());
  expect(linked((await office.page("quota")).text)).toEqual([]);
  expect((await save(fields({ version: "1" }))).text).toContain(m.quota_saved());
});

test("one that cannot be read, on a page that would be full, ends no list", async () => {
  const ids = await grant(Array.from({ length: 30 }, (_, index) => `Course ${index}`));
  const unread = ids[12] ?? "";
  await office.maplewood.scope
    .update("course_settings")
    .set({ value: '{"day":5}' })
    .where("lti_context_id", "=", unread)
    .execute();
  const readable = ids.filter((id) => id !== unread).toReversed();
  for (const query of ["", "q=course"]) {
    const first = (await office.page(`quota?${query}`)).text;
    const second = (await office.page(`quota?${query}&after=${nextOf(first)}`)).text;
    expect([...linked(first), ...linked(second)]).toEqual(readable);
    expect(linked(first)).toHaveLength(25);
  }
});

test("is for those who administer the tenant, and of its own courses", async () => {
  for (const person of [mira, amara]) {
    const visit = await office.platform.visit(person);
    expect((await office.page(`quota/${course}`, visit)).status).toBe(403);
    expect((await office.page("export/quotas.csv", visit)).status).toBe(403);
    expect((await office.say(`quota/${course}`, fields(), visit)).status).toBe(403);
  }
  const theirs = await teach(office.harbour, statistics, "500");
  expect((await office.page(`quota/${theirs}`)).status).toBe(404);
  expect((await office.say(`quota/${theirs}`, fields())).status).toBe(404);
  expect((await setting()).version).toBe(0);
});
