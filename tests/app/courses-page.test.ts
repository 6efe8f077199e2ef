import { beforeEach, expect, test } from "vitest";
import { CLAIM } from "#app/lti/claims.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseSettings } from "#db/course-settings.ts";
import { type OpenConsole, openConsole } from "../console.ts";
import { sound, statistics, teach } from "../course.ts";
import { courseMaterialFactory, ltiContextFactory, seeded, times } from "../factories.ts";
import { amara, eli, mira } from "../person.ts";

// The courses of an institution in the console: what is in each, in figures, and what holds in one of them.

let office: OpenConsole;
let course: string;

beforeEach(async () => {
  office = await openConsole(async (maplewood) => {
    course = await teach(maplewood, statistics);
  });
});

/** The courses that a page shows, in its order. */
const idsOf = (text: string) => [...text.matchAll(/admin\/courses\/([\w-]{36})"/g)].map(([, id]) => id);
const nextOf = (text: string) => /href="[^"]*[?&]after=([\w.-]+)"/.exec(text)?.[1];
/** The cells of the row that leads to a course, without its times. */
const figuresOf = (text: string, id: string) =>
  [...(text.split(`admin/courses/${id}"`)[1]?.split("</tr>")[0] ?? "").matchAll(/<td class="number">([^<]*)</g)].map(
    ([, figure]) => Number(figure),
  );
const rowsIn = (text: string) => text.match(/<th scope="row"/g)?.length;
const linesOf = (text: string) => text.trimEnd().split("\r\n");

/** Courses by their titles, the oldest first. @returns their ids */
async function addCourses(titles: readonly (string | null)[], at = office.maplewood): Promise<string[]> {
  const seed = seeded(1_000);
  const rows = titles.map((title) => ltiContextFactory(seed, { title }));
  await at.scope.batch(rows.map((row) => at.scope.insert("lti_contexts", row)));
  return rows.map(({ id }) => id);
}

/** Sections of the course, behind those that it has; every other one is a draft. */
async function addMaterial(count: number, title = "Chapter"): Promise<void> {
  const seed = seeded(2_000);
  const { scope } = office.maplewood;
  await scope.batch(
    Array.from({ length: count }, (_, index) =>
      scope.insert(
        "course_materials",
        courseMaterialFactory(seed, {
          lti_context_id: course,
          title: `${title} ${index + 1}`,
          position: 100 + index,
          status: index % 2 === 0 ? "visible" : "hidden",
        }),
      ),
    ),
  );
}

test("each course stands with what is in it, without previews and those who teach; and none of another institution's", async () => {
  await addMaterial(3);
  for (const person of [mira, eli, amara]) await office.platform.visit(person);
  const theirs = await teach(office.harbour, sound);
  const { text } = await office.page("courses");
  expect(idsOf(text)).toEqual([course]);
  expect(text).toContain("Introductory statistics");
  expect(figuresOf(text, course)).toEqual([statistics.sections.length + 2, statistics.concepts.length, 0, 2]);
  expect(text).toContain(m.courses_drafts_too({ count: 1 }));
  expect(text).not.toContain(theirs);
});

test("they are found by a part of their title, or by having no material; where none is, it says what to do", async () => {
  const [waves, maps] = await addCourses(["Waves and Optics", "maps"]);
  expect(idsOf((await office.page("courses?q=OPTICS")).text)).toEqual([waves]);
  expect(idsOf((await office.page("courses?material=none")).text)).toEqual([maps, waves]);
  expect(idsOf((await office.page("courses?material=none&q=ma")).text)).toEqual([maps]);
  const none = (await office.page("courses?q=%25_")).text;
  expect(none).toContain(m.courses_none_such());
  expect(none).toContain(m.courses_all());
  await office.maplewood.scope
    .delete("lti_contexts")
    .where("id", "in", [waves ?? "", maps ?? ""])
    .execute();
  expect((await office.page("courses?material=none")).text).toContain(m.courses_none_lacking());
});

test("many are paged by key, newest first or by title as the address says, and none is left out or told twice", async () => {
  const titles = Array.from({ length: 70 }, (_, number) =>
    number % 10 === 0 ? null : `${number % 2 ? "course" : "Course"} ${number % 7}`,
  );
  await addCourses(titles);
  for (const sort of ["newest", "title"]) {
    const first = (await office.page(`courses?sort=${sort}`)).text;
    const second = (await office.page(`courses?sort=${sort}&after=${nextOf(first)}`)).text;
    expect([idsOf(first).length, idsOf(second).length, nextOf(second)]).toEqual([50, 21, undefined]);
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(71);
  }
  const byTitle = linesOf((await office.page("export/courses.csv?sort=title")).text)
    .slice(1)
    .map((line) => line.split(",")[0]?.toLowerCase() ?? "")
    .filter((title) => title.startsWith("course"));
  expect(byTitle).toEqual(byTitle.toSorted());
  expect(byTitle).toHaveLength(63);
  // A place that is none ends the list, and is no fault.
  expect((await office.page("courses?sort=title&after=nowhere")).text).toContain(m.list_no_more());
});

/** All titles, as the file has them in their order. */
async function titlesInFile(): Promise<(string | undefined)[]> {
  const lines = linesOf((await office.page("export/courses.csv?sort=title")).text).slice(1);
  return lines.map((line) => line.split(",")[0]);
}

/** A launch from one and the same course, whatever it is called. */
const call = (title: string) => office.platform.visit(mira, { claims: { [CLAIM.context]: { id: "777", title } } });

test("by title, no case and no accent takes a course out of its place; what has no title comes last", async () => {
  const known = ["Algebra", "élan vital", "Introductory statistics", "Ökologie", "ottoman history", "Zoology"];
  // As they were before there were keys, the last one first.
  await addCourses([null, ...known.toReversed().filter((title) => title !== "Introductory statistics")]);
  expect(await titlesInFile()).toEqual([...known, m.app_name()]);
  // A launch names a course, and gives it another name.
  await call("Äpfel");
  expect(await titlesInFile()).toEqual(["Algebra", "Äpfel", ...known.slice(1), m.app_name()]);
  await call("Őszi túra");
  expect(await titlesInFile()).toEqual([...known.slice(0, 4), "Őszi túra", ...known.slice(4), m.app_name()]);
});

test("however many courses were here before, each gets its place at once", async () => {
  await addCourses(Array.from({ length: 1_010 }, (_, number) => `Course ${1_010 - number}`));
  expect(idsOf((await office.page("courses?sort=title")).text)).toHaveLength(50);
  const { scope } = office.maplewood;
  const keys = await scope.from("lti_contexts").select(["title", "sort_key"]).execute();
  expect(keys.filter(({ title, sort_key }) => sort_key !== title?.toLowerCase())).toEqual([]);
});

test("the files have no formula in them, and are filtered as the pages are", async () => {
  await addCourses(["=HYPERLINK(1)"]);
  await addMaterial(2, "+Chapter");
  const courses = linesOf((await office.page("export/courses.csv?q=hyper")).text);
  expect(courses[0]).toContain("course,id,known_since,last_opened,published,drafts,concepts,questions,learners");
  expect(courses).toHaveLength(2);
  expect(courses[1]).toMatch(/^"'=HYPERLINK\(1\)",.*,,0,0,0,0,0$/);
  const { text, headers } = await office.page(`export/materials.csv?course=${course}&status=hidden`);
  expect(headers.get("content-type")).toContain("text/csv");
  expect(linesOf(text).slice(1)).toEqual([`101,"'+Chapter 2",draft,,0,${new Date(times.updated_at).toISOString()}`]);
});

test("a course says what holds there, and what material it has: not its words, and no conversation", async () => {
  await addMaterial(2);
  const [name] = statistics.sections;
  const passage = name?.passages[0];
  const { text } = await office.page(`courses/${course}`);
  for (const said of [name?.title ?? "", m.minors_state_none(), m.answers_hints(), "Chapter 2", `minors/${course}`])
    expect(text).toContain(said);
  expect(text).not.toContain(passage?.text.slice(0, 40));
  expect(text).not.toMatch(/href="[^"]*\/guide\//);

  await new CourseSettings(office.maplewood.scope, course).set(
    "guide.answers",
    { answers: "tries", tries: 3 },
    { actor: "operator", version: 0 },
    Date.now(),
  );
  const changed = (await office.page(`courses/${course}?status=hidden`)).text;
  expect(changed).toContain(`${m.answers_tries()} (3)`);
  expect(changed).toContain("Chapter 2");
  expect(changed).not.toContain("Chapter 1");
});

test("a course's material is paged by its places; where there is none, it says who adds some", async () => {
  await addMaterial(60);
  const first = (await office.page(`courses/${course}`)).text;
  const second = (await office.page(`courses/${course}?after=${nextOf(first)}`)).text;
  expect([rowsIn(first), rowsIn(second)]).toEqual([50, statistics.sections.length + 10]);
  expect((await office.page(`courses/${course}?after=1e9`)).status).toBe(200);
  expect((await office.page(`courses/${course}?status=hidden&after=9999.x`)).text).toContain(
    m.courses_no_such_material(),
  );
  const [bare] = await addCourses([null]);
  const { text } = await office.page(`courses/${bare}`);
  expect(text).toContain(m.courses_no_material());
  expect(text).toContain(`<h1 id="page-title" dir="auto">${m.app_name()}</h1>`);
});

/** The places of the materials that a page shows. */
const placesIn = (text: string) => [...text.matchAll(/<td class="number">(\d+)<\/td><th/g)].map(([, at]) => Number(at));

test("a course's material stands by when it was changed, too, on its pages and in its file", async () => {
  await addMaterial(60);
  const { scope } = office.maplewood;
  const now = Date.now();
  // Three were changed later, two of them at once.
  for (const [place, at] of [
    [107, 9_000],
    [103, 9_000],
    [150, 8_000],
  ] as const)
    await scope
      .update("course_materials")
      .set({ updated_at: now + at })
      .where("position", "=", place)
      .execute();
  const last = statistics.sections.length + 60;
  const byPlace = (await office.page(`courses/${course}`)).text;
  expect(placesIn(byPlace)).toEqual(placesIn(byPlace).toSorted((one, other) => one - other));
  expect(placesIn(byPlace)).toHaveLength(50);
  expect(byPlace).toMatch(/<th scope="col" class="number" aria-sort="ascending">No\.</);
  const [first, oldest] = [
    (await office.page(`courses/${course}?sort=newest`)).text,
    (await office.page(`courses/${course}?sort=oldest`)).text,
  ];
  const second = (await office.page(`courses/${course}?sort=newest&after=${nextOf(first)}`)).text;
  const newest = [...placesIn(first), ...placesIn(second)];
  expect([newest.slice(0, 2).toSorted(), newest[2], newest.length]).toEqual([[103, 107], 150, last]);
  expect(new Set(newest).size).toBe(last);
  expect(placesIn(oldest)).toEqual(newest.toReversed().slice(0, 50));
  expect(first).toMatch(/<th scope="col" aria-sort="descending"><a href="[^"]*\?sort=oldest"/);
  // The filter keeps the order.
  expect(first).toContain("?status=visible&sort=newest");
  const file = (await office.page(`export/materials.csv?course=${course}&sort=newest`)).text.trimEnd().split("\r\n");
  expect(file.slice(1).map((line) => Number(line.split(",")[0]))).toEqual(newest);
});

test("another institution's course is not there", async () => {
  const theirs = await teach(office.harbour, sound, "theirs");
  for (const address of [`courses/${theirs}`, `export/materials.csv?course=${theirs}`, "export/materials.csv"])
    expect((await office.page(address)).status).toBe(404);
});

test("only who administers sees them", async () => {
  const pages = ["courses", `courses/${course}`, "export/courses.csv", `export/materials.csv?course=${course}`];
  for (const person of [mira, amara]) expect(await office.statusesFor(person, pages)).toEqual([403, 403, 403, 403]);
});

/** So many more that are all not looked for, and behind them, in either order, one that is called so. */
async function crowd(count: number, last: string): Promise<void> {
  const { db, tenantId } = office.maplewood;
  await db
    .prepare(
      `INSERT INTO lti_contexts (tenant_id, id, context_id, title, created_at, updated_at)
       WITH RECURSIVE each (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM each WHERE i < ?2)
       SELECT ?1, printf('x-%06d', i), 'crowd-' || i, iif(i = 0, ?3, 'Somewhere ' || i), 1, 1 FROM each`,
    )
    .bind(tenantId, count, last)
    .run();
}

const lists = ["courses?sort=newest", "courses?sort=title", "minors?state=none"];

test.each(lists)("%s: a rare title is found behind more than one window looks at", async (list) => {
  await crowd(1_200, "Zymurgy");
  const { text } = await office.page(`${list}&q=zymurgy`);
  expect(text).toContain(">Zymurgy<");
  expect(nextOf(text)).toBeUndefined();
});

test.each(lists)("%s: behind all that is looked at, the page says so and leads on", async (list) => {
  await crowd(10_100, "Zymurgy");
  const { text } = await office.page(`${list}&q=zymurgy`);
  expect(text).toContain(m.list_looked({ count: "10,000" }));
  expect(text).not.toContain(">Zymurgy<");
  expect(text).not.toContain(m.courses_none_such());
  const { text: further } = await office.page(`${list}&q=zymurgy&after=${nextOf(text)}`);
  expect(further).toContain(">Zymurgy<");
  expect(nextOf(further)).toBeUndefined();
  // The file, too, ends there, and says where the rest is.
  const file = `export/${list.replace("?", ".csv?")}&q=zymurgy`;
  const { text: part, headers } = await office.page(file);
  expect(linesOf(part)).toHaveLength(2);
  expect(headers.get("link")).toContain(`after=${nextOf(text)}>`);
  expect(linesOf((await office.page(`${file}&after=${nextOf(text)}`)).text)[1]).toMatch(/^Zymurgy,/);
  const { text: nothing } = await office.page(`${list}&q=zzz&after=${nextOf(text)}`);
  expect(nothing).toContain(m.list_no_more());
  expect(nothing).not.toContain(m.courses_none_such());
});
