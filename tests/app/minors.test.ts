import { env, exports } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { m } from "#app/paraglide/messages.js";
import { AuditLog } from "#db/audit-log.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import { quotaObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { ltiContextFactory, seeded } from "../factories.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { giveModel, modelHost } from "../model-of.ts";
import { linesOf, nextOf, rowsIn } from "../listed.ts";
import { amara, mira, petra } from "../person.ts";
import { ask, Platform, post, tool, type Visit } from "../platform.ts";

const NOW = Date.UTC(2026, 8, 1);
const everything = {
  profiling: true,
  modelCalls: true,
  modelHost: modelHost(),
  behaviour: true,
  helpOffers: true,
  sharesStruggle: true,
};
const reference = "School board, file 12/2026";
let maplewood: Institution;
let harbour: Institution;
let platform: Platform;
let course: string;
let concept: string;
let admin: Visit;
let instructor: Visit;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  course = await teach(maplewood, statistics);
  const [row] = await maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(1).execute();
  concept = row?.concept ?? "";
  await new CourseQuestions(maplewood.scope, course).add(
    [
      {
        id: "question-1",
        concept,
        kind: "numeric",
        prompt: "What is the mean of 2, 4 and 9?",
        answer: { value: 5, tolerance: 0, unit: "" },
        hints: ["Add them first."],
        solution: "",
      },
    ],
    NOW,
  );
  await giveModel(maplewood, "ok");
  platform = await Platform.open(maplewood);
  [admin, instructor] = [await platform.visit(petra), await platform.visit(amara)];
});

const text = async (answer: Response) => (await answer.text()).replaceAll("<!-- -->", "");
const say = async ({ path, cookie }: Visit, page: string, fields: Record<string, string>) =>
  text(await post(`${path}/${page}`, fields, { cookie, accept: "text/html" }));
const open = async ({ path, cookie }: Visit, page: string) => text(await ask(`${path}/${page}`, { cookie }));

/** The pages on which an administrator says it. */
const pages = { "the institution": () => "admin/minors", "the course": () => `admin/minors/${course}` };
type Place = keyof typeof pages;
const mark = (place: Place, more: Record<string, string> = {}, version = 0) =>
  say(admin, pages[place](), { minors: "yes", reference: "", version: String(version), ...more });

let learners = 40;
/** Somebody new who has said yes to everything, before or elsewhere. */
async function newLearner(): Promise<{ visit: Visit; id: string; name: string }> {
  const sub = String(++learners);
  const name = `Learner No ${sub}`;
  const visit = await platform.visit({ ...mira, sub, name });
  const found = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", sub).select("id");
  const { id } = await found.executeTakeFirstOrThrow();
  await new Learners(maplewood.scope).changePrivacySettings(id, everything, Date.now());
  return { visit, id, name };
}

const eventsOf = (id: string) =>
  maplewood.scope.from("struggle_events").where("learner_id", "=", id).select("id").execute();

/** What is processed of somebody who practises, is stuck, leaves the page and asks the Guide: each kind of the optional. */
async function processed() {
  const { visit, id, name } = await newLearner();
  const at = `practice/${concept}?question=question-1`;
  const asking = { question: "question-1", hints: "0", text: "" };
  const stuck = await say(visit, at, { ...asking, try: crypto.randomUUID(), intent: "stuck" });
  const offer = /name="offer" value="([^"]*)"/.exec(stuck)?.[1] ?? "";
  if (offer !== "") {
    const taken = { ...asking, try: crypto.randomUUID(), intent: "accepted", offer, help: "hint", concept };
    await say(visit, at, taken);
    await vi.waitUntil(async () => (await eventsOf(id)).length > 0, { timeout: 10_000 });
  }
  const shared = (await open(instructor, "course/progress")).includes(name);
  await say(visit, at, { ...asking, try: crypto.randomUUID(), intent: "check", text: "5" });
  const traces = maplewood.scope.from("learner_traces").where("learner_id", "=", id).select("seq");
  const report = new Request(`${tool}${visit.path}/signals`, {
    method: "POST",
    headers: { cookie: visit.cookie, origin: tool, "content-type": "application/json", [SCRIPT_HEADER]: "signals" },
    body: JSON.stringify({ idleMs: 0, left: 0, passages: [] }),
  });
  const observed = (await exports.default.fetch(report)).status;
  const question = { id: crypto.randomUUID(), text: "What does the standard deviation tell me?" };
  const asked = await post(`${visit.path}/guide/${crypto.randomUUID()}/messages`, question, { cookie: visit.cookie });
  const reply = await text(asked);
  const { day } = await env.QUOTA.getByName(quotaObjectName(maplewood.tenantId)).used("learner", id);
  return {
    profile: (await traces.execute()).length > 0,
    observing: observed === 204,
    offers: offer !== "" || (await eventsOf(id)).length > 0,
    sharing: shared,
    model: day.messages > 0,
    answered: reply.includes("standard deviation"),
  };
}
const all = { profile: true, observing: true, offers: true, sharing: true, model: true, answered: true };
const none = { profile: false, observing: false, offers: false, sharing: false, model: false, answered: true };

describe.each(Object.keys(pages) as Place[])("where learners of %s may be minors", (place) => {
  test("nothing optional is processed, whatever they said, and the Guide answers; once it is authorised, as each decided", async () => {
    expect(await mark(place)).toContain(m.minors_saved());
    expect(await processed()).toEqual(none);
    expect(await mark(place, { reference }, 1)).toContain(m.minors_saved());
    expect(await processed()).toEqual(all);
  }, 60_000);

  test("what was known before is not used, and is back once it is authorised", async () => {
    const { visit } = await newLearner();
    const given = { question: "question-1", try: crypto.randomUUID(), intent: "check", hints: "0", text: "5" };
    await say(visit, `practice/${concept}?question=question-1`, given);
    const known = m.learning_chosen();
    expect(await open(visit, "learning")).toContain(known);
    await mark(place);
    const held = await open(visit, "learning");
    expect(held).toContain(m.held_title());
    expect(held).not.toContain(known);
    for (const offered of ["allow", "forbid", "observe", "observe-not", "offers-not", "share", "share-not"])
      expect(held).not.toContain(`value="${offered}"`);
    await mark(place, { reference }, 1);
    expect(await open(visit, "learning")).toContain(known);
    const traces = await maplewood.scope.from("learner_traces").select("seq").execute();
    expect(traces).toHaveLength(1);
  }, 30_000);

  test("their pages say so and offer nothing; a yes that comes all the same is not kept, a no is", async () => {
    await mark(place);
    const { visit, id } = await newLearner();
    await new Learners(maplewood.scope).changePrivacySettings(
      id,
      { modelCalls: null, modelHost: null, profiling: null },
      Date.now(),
    );
    const privacy = await open(visit, "privacy");
    for (const words of [m.held_title(), m.held_model(), m.held_sharing(), m.held_works(), m.privacy_ai_held()])
      expect(privacy).toContain(words);
    for (const offered of ["model", "model-not", "allow", "forbid", "observe", "observe-not", "offers", "offers-not"])
      expect(privacy).not.toContain(`value="${offered}"`);
    expect(await open(visit, "guide")).not.toContain(m.about_model_allow());
    await say(visit, "consent", { model: "yes", host: modelHost() });
    await say(visit, "learning", { intent: "allow" });
    await say(visit, "learning", { intent: "share-not" });
    const row = maplewood.scope.from("learner_profiles").where("id", "=", id).select("privacy_settings");
    const { modelCalls: _, modelHost: ___, profiling: __, ...rest } = everything;
    expect(JSON.parse((await row.executeTakeFirstOrThrow()).privacy_settings)).toEqual({
      ...rest,
      sharesStruggle: false,
    });
  });

  test("who recorded the authorisation, when, and where it is found, is kept; the log says that it was changed", async () => {
    await mark(place);
    const page = await mark(place, { reference }, 1);
    expect(page).toContain(m.minors_recorded_by({ name: petra.name }));
    expect(page).toContain(`value="${reference}"`);
    const [entry] = await new AuditLog(maplewood.scope).list({ limit: 1 });
    expect(entry).toMatchObject({ detail: { setting: "learners.minors", version: 2 } });
    expect(JSON.stringify(entry)).not.toContain("12/2026");
    const late = await mark(place, { reference: "" }, 1);
    expect(late).toContain(m.changed_meanwhile());
    const stands = await (place === "the course"
      ? new CourseSettings(maplewood.scope, course).get("learners.minors")
      : new Settings(maplewood.scope).get("learners.minors"));
    expect(stands.value.authorisation).toMatchObject({ reference, at: expect.closeTo(Date.now(), -5) });
  });
});

describe("whoever teaches the course", () => {
  const page = "course/minors";

  test("says that its learners may be minors: nothing optional is processed from then on, and the Guide answers", async () => {
    expect(await open(instructor, page)).toContain(m.minors_free());
    expect(await say(instructor, page, { minors: "yes", version: "0" })).toContain(m.minors_marked_here());
    expect(await processed()).toEqual(none);
    const [entry] = await new AuditLog(maplewood.scope).list({ action: "course.setting_changed", limit: 1 });
    const { subjectId } = (await new Learners(maplewood.scope).findByLtiUserId(amara.sub)) ?? {};
    expect(entry).toMatchObject({ actor: subjectId, detail: { course, setting: "learners.minors", version: 1 } });
  }, 60_000);

  test("neither takes it back nor records an authorisation: that is for whoever administers", async () => {
    await say(instructor, page, { minors: "yes", version: "0" });
    const { path, cookie } = instructor;
    for (const fields of [{ minors: "" }, { minors: "no" }, { reference }] as Record<string, string>[]) {
      const answer = await post(`${path}/${page}`, { version: "1", ...fields }, { cookie, accept: "text/html" });
      expect(answer.status).toBe(400);
    }
    expect(await say(instructor, page, { minors: "yes", reference, version: "1" })).toContain(m.minors_held());
    const setting = () => new CourseSettings(maplewood.scope, course).get("learners.minors");
    expect(await setting()).toEqual({ value: { areMinors: true }, version: 1 });
    expect(await open(instructor, page)).toContain(m.minors_who_decides({ tenant: maplewood.name }));

    await mark("the course", { reference }, 1);
    // Marked again, the authorisation stays.
    await say(instructor, page, { minors: "yes", version: "0" });
    expect(await open(instructor, page)).toContain(m.minors_free());
    expect((await setting()).value.authorisation).toMatchObject({ reference });
    await say(admin, `admin/minors/${course}`, { reference: "", version: "2" });
    expect(await setting()).toMatchObject({ value: { areMinors: false }, version: 3 });
  });

  test("is led to the console only where they administer as well", async () => {
    const inConsole = `/admin/minors/${course}"`;
    expect(await open(instructor, page)).not.toContain(inConsole);
    const both = await platform.visit({ ...amara, roles: amara.roles | petra.roles });
    expect(await open(both, page)).toContain(inConsole);
  });

  test("is told where the institution says it already, and when somebody was quicker; learners see nothing of it", async () => {
    const { visit } = await newLearner();
    expect((await ask(`${visit.path}/${page}`, { cookie: visit.cookie })).status).toBe(403);
    const forbidden = await post(`${visit.path}/${page}`, { minors: "yes" }, { cookie: visit.cookie });
    expect(forbidden.status).toBe(403);
    await mark("the course");
    await say(admin, `admin/minors/${course}`, { reference: "", version: "1" });
    expect(await say(instructor, page, { minors: "yes", version: "0" })).toContain(m.answers_problem_changed());
    await mark("the institution");
    expect(await open(instructor, page)).toContain(m.minors_marked_everywhere({ tenant: maplewood.name }));
  });
});

test("a course that is marked holds back nothing of another course, nor a tenant anything of another tenant", async () => {
  const other = await teach(maplewood, statistics, "102");
  const { id } = await newLearner();
  await mark("the course");
  const learnersOf = new Learners(maplewood.scope);
  expect(await learnersOf.privacySettings(id, course)).toMatchObject({ isHeldBack: true, modelCalls: false });
  expect(await learnersOf.privacySettings(id, other)).toEqual(everything);
  await mark("the institution");
  expect(await learnersOf.privacySettings(id, other)).toMatchObject({ isHeldBack: true, profiling: false });
  expect((await new Settings(harbour.scope).get("learners.minors")).value).toEqual({ areMinors: false });
});

test("what cannot be read holds everything back", async () => {
  const { id } = await newLearner();
  const row = { name: "learners.minors", value: '{"areMinors":"perhaps"}', updated_at: NOW };
  await maplewood.scope.insert("tenant_settings", row).execute();
  expect(await new Learners(maplewood.scope).privacySettings(id, course)).toMatchObject({ isHeldBack: true });
});

test("an authorisation stands only where there may be minors, and is no novel", async () => {
  for (const [form, status] of [
    [{ reference, version: "0" }, 422],
    [{ minors: "yes", reference: "x".repeat(301), version: "0" }, 422],
  ] as const) {
    const answer = await post(`${admin.path}/admin/minors`, form, { cookie: admin.cookie, accept: "text/html" });
    expect(answer.status).toBe(status);
    expect(await text(answer)).toContain(m.minors_problem({ most: 300 }));
  }
  expect((await new Settings(maplewood.scope).get("learners.minors")).version).toBe(0);
});

test("is for those who administer the tenant, and of its own courses", async () => {
  for (const page of ["admin/minors", `admin/minors/${course}`]) {
    expect((await ask(`${instructor.path}/${page}`, { cookie: instructor.cookie })).status).toBe(403);
    const { path, cookie } = instructor;
    expect((await post(`${path}/${page}`, { minors: "yes" }, { cookie, accept: "text/html" })).status).toBe(403);
  }
  const elsewhere = await teach(harbour, statistics, "500");
  const { path, cookie } = admin;
  expect((await ask(`${path}/admin/minors/${elsewhere}`, { cookie })).status).toBe(404);
  expect((await post(`${path}/admin/minors/${elsewhere}`, { minors: "yes" }, { cookie })).status).toBe(404);
  expect(await open(admin, "admin/minors")).toContain(`/admin/minors/${course}`);
});

test("courses are found by their title and by what holds in them, paged by key, and told in a file without a formula", async () => {
  const seed = seeded(4_000);
  const rows = Array.from({ length: 60 }, (_, index) => ltiContextFactory(seed, { title: `=School ${index}` }));
  await maplewood.scope.batch(rows.map((row) => maplewood.scope.insert("lti_contexts", row)));
  const [held, authorised] = rows.map(({ id }) => id);
  await say(admin, `admin/minors/${held}`, { minors: "yes", reference: "", version: "0" });
  await say(admin, `admin/minors/${authorised}`, { minors: "yes", reference: "+Board", version: "0" });
  const list = (search: string) => open(admin, `admin/minors?${search}`);
  const first = await list("state=none");
  const second = await list(nextOf(first));
  expect([rowsIn(first), rowsIn(second), nextOf(second)]).toEqual([50, 9, ""]);
  for (const [search, shown] of [
    ["state=held", held],
    ["state=authorised", authorised],
    ["q=school+1&state=authorised", authorised],
  ] as const) {
    const page = await list(search);
    expect([rowsIn(page), page.includes(`admin/minors/${shown}`)]).toEqual([1, true]);
  }
  expect(rowsIn(await list("q=SCHOOL&state=held"))).toBe(1);
  const nothing = await list("q=nowhere");
  expect(nothing).toContain(m.courses_none_such());
  expect(nothing).not.toContain(m.minors_courses_none());
  const file = linesOf(await open(admin, "admin/export/minors.csv?state=authorised"));
  expect(file[0]).toBe("course,id,known_since,state,said_of_course,authorisation,recorded");
  expect(file.slice(1)).toEqual([expect.stringMatching(/^"'=School 1",.*,authorised,minors,"'\+Board",/)]);
  expect(file[1]).toContain(authorised);
  expect(linesOf(await open(admin, "admin/export/minors.csv"))).toHaveLength(1 + 61);
  // By title, on its pages and in its file: the filter keeps the order.
  const byTitle = await list("sort=title");
  const titles = `${byTitle}${await list(nextOf(byTitle))}`.matchAll(/<a [^>]*>(=School \d+)</g);
  expect([...titles].map(([, title]) => title)).toEqual(rows.map(({ title }) => title).toSorted());
  expect(byTitle).toMatch(/<th scope="col" aria-sort="ascending">Course</);
  expect(byTitle).toContain('<input type="hidden" name="sort" value="title"/>');
  expect(linesOf(await open(admin, "admin/export/minors.csv?sort=title&state=none"))[1]).toContain("'=School 10");
  // What is said of the whole institution holds in each of them.
  await say(admin, "admin/minors", { minors: "yes", reference: "", version: "0" });
  expect(rowsIn(await list("state=none"))).toBe(0);
  expect(rowsIn(await list("state=held&q=school+5"))).toBe(11);
});
