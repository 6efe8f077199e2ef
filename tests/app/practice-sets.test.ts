import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { decodeJwt } from "jose";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { CLAIM } from "#app/lti/claims.ts";
import { SCOPE } from "#app/lti/course-services.ts";
import { m } from "#app/paraglide/messages.js";
import { defaultSettings } from "#app/tenancy/tenant-settings.ts";
import { AuditLog } from "#db/audit-log.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { PracticeSets } from "#db/practice-sets.ts";
import { outboxObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { giveModel } from "../model-of.ts";
import { amara, eli, mira, type Person } from "../person.ts";
import { ask, Platform, post, type Visit } from "../platform.ts";

const NOW = Date.UTC(2026, 8, 1);
const SET = "7d8f4a52-0000-4000-8000-000000000001";
let maplewood: Institution;
let platform: Platform;
let course: string;
let concepts: { concept: string }[];
let questions: CourseQuestion[];
let lms: Lms;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  course = await teach(maplewood, statistics);
  concepts = await maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(3).execute();
  const asked = (id: string, at: number): CourseQuestion => ({
    id,
    concept: concepts[at]?.concept ?? "",
    kind: "short",
    prompt: `What is ${id}?`,
    answer: { accepted: [`It is ${id}`] },
    hints: [],
    solution: "",
  });
  questions = [asked("q-1", 0), asked("q-2", 1), asked("q-3", 1)];
  await new CourseQuestions(maplewood.scope, course).add(questions, NOW);
  platform = await Platform.open(maplewood);
  lms = new Lms(maplewood.registration.iss);
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => lms.answer(new Request(input, init)));
});
afterEach(() => vi.restoreAllMocks());

/** An LMS's gradebook, as Assignment and Grade Services say it. */
class Lms {
  readonly #iss: string;
  readonly scores: Record<string, unknown>[] = [];
  readonly made: Record<string, unknown>[] = [];
  isDown = false;

  constructor(iss: string) {
    this.#iss = iss;
  }

  async answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (this.isDown) return new Response(null, { status: 503 });
    if (url.pathname.endsWith("/token")) {
      const scope = (await request.formData()).get("scope");
      return Response.json({ access_token: "a-token", token_type: "bearer", expires_in: 3600, scope });
    }
    if (url.pathname.endsWith("/scores")) {
      this.scores.push({ at: url.pathname.replace(/^.*\/lineitems/, ""), ...(await request.json<object>()) });
      return new Response(null, { status: 204 });
    }
    if (request.method === "GET") return Response.json(this.made);
    const item = { ...(await request.json<object>()), id: `${this.#iss}/lineitems/${this.made.length + 10}` };
    this.made.push(item);
    return Response.json(item, { status: 201 });
  }
}

/** @param reports whether who teaches asked for it @param at the places of its concepts in the course */
async function put(reports: boolean, at = [0, 1], id = SET): Promise<void> {
  const chosen = at.map((place) => concepts[place]?.concept ?? "");
  await new PracticeSets(maplewood.scope, course).add({ id, title: "Warming up", reports, concepts: chosen }, NOW);
}

const gradeServices = (differing: object = {}) => ({
  scope: [SCOPE.scores, SCOPE.lineItems],
  lineitems: `${maplewood.registration.iss}/lineitems`,
  lineitem: `${maplewood.registration.iss}/lineitems/1?type_id=1`,
  ...differing,
});
const placed = (differing: object = {}, set = SET) => ({
  [CLAIM.custom]: { atomic_guide_opens: "practice", atomic_guide_id: set },
  [CLAIM.gradeServices]: gradeServices(differing),
});

async function open(person: Person, claims: Record<string, unknown> = placed()): Promise<Visit> {
  return platform.visit(person, { claims });
}

async function see({ path, cookie }: Visit, address = `/practice/set/${SET}`): Promise<string> {
  const page = await ask(`${path}${address}`, { cookie });
  return (await page.text()).replaceAll("<!-- -->", "");
}

async function answer({ path, cookie }: Visit, id: string, text = `It is ${id}`, set = SET): Promise<string> {
  const form = { question: id, try: crypto.randomUUID(), intent: "check", text };
  const answered = await post(`${path}/practice/set/${set}?question=${id}`, form, { cookie, accept: "text/html" });
  return (await answered.text()).replaceAll("<!-- -->", "");
}

const sets = () => new PracticeSets(maplewood.scope, course).list();

/** What the log says of sets, the oldest first. */
async function acts() {
  const entries = await new AuditLog(maplewood.scope).list({ limit: 50, after: 0 });
  return entries
    .filter(({ action }) => action.startsWith("practice_set."))
    .map(({ action, detail }) => [action, detail]);
}

/** As an instructor posts on the course's page of sets. */
async function order(visit: Visit, fields: [string, string][]): Promise<{ status: number; page: string }> {
  const form = new URLSearchParams(fields);
  const answered = await post(`${visit.path}/course/sets`, form, { cookie: visit.cookie, accept: "text/html" });
  return { status: answered.status, page: await answered.text() };
}

/** Lets the outbox of the only column send what waits. @returns what the LMS was told of the learner, in its order */
async function told(): Promise<unknown[]> {
  const [column] = await maplewood.scope.from("line_items").select("id").execute();
  if (column === undefined) return [];
  const outbox = env.SCORE_OUTBOX.getByName(outboxObjectName(maplewood.tenantId, column.id));
  const waiting = maplewood.scope.from("scores").where("status", "=", "waiting").select("learner_id");
  await vi.waitFor(
    async () => {
      await runDurableObjectAlarm(outbox);
      const left = lms.isDown ? [] : await waiting.execute();
      expect(left).toEqual([]);
    },
    { timeout: 30_000 },
  );
  return lms.scores.map(({ at, userId, scoreGiven, scoreMaximum, activityProgress, gradingProgress }) =>
    [at, userId, `${scoreGiven} of ${scoreMaximum}`, activityProgress, gradingProgress].join(" "),
  );
}

describe("a launch of a placed set", () => {
  test("opens exactly that, and says how far one is", async () => {
    await put(false);
    const visit = await open(mira);
    const landing = await ask(visit.path, { cookie: visit.cookie });
    expect(landing.headers.get("location")).toBe(`${visit.path}/practice/set/${SET}`);
    const page = await see(visit);
    expect(page).toContain("Warming up");
    expect(page).toContain(m.practice_progress({ done: 0, of: 3 }));
    expect(page).toContain("What is q-1?");
    expect(page).not.toContain(m.set_reports());
  });

  test("shows the notice before anything is answered, with the institution's AI and how long, and comes back to the set", async () => {
    await put(false);
    const learner = await open(mira);
    const kept = m.privacy_short_kept({ days: defaultSettings["retention.conversations"] });
    const page = await see(learner);
    expect(page).toContain(m.privacy_notice_short());
    expect(page).toContain(kept);
    expect(page).toContain(`href="${learner.path}/privacy"`);
    expect(page).not.toContain(m.privacy_short_ai({ provider: "" }).slice(0, -1));
    await giveModel(maplewood, "ok");
    const { host } = new URL(inject("modelServer"));
    for (const address of ["/practice", `/practice/${concepts[0]?.concept}`, `/practice/set/${SET}`, "/guide"]) {
      const shown = await see(learner, address);
      expect(shown).toContain(kept);
      expect(shown).toContain(m.privacy_short_ai({ provider: `${host}, ok` }));
      const [, back = ""] = /name="back" value="([^"]+)"/.exec(shown) ?? [];
      expect(address).toBe(`/${back}`);
    }
    const read = (back: string) =>
      post(`${learner.path}/privacy`, { intent: "read", back }, { cookie: learner.cookie });
    for (const elsewhere of ["//example.com", "practice/../../admin", "admin"])
      expect((await read(elsewhere)).headers.get("location")).toBe(`${learner.path}/guide`);
    expect((await read(`practice/set/${SET}`)).headers.get("location")).toBe(`${learner.path}/practice/set/${SET}`);
    expect(await see(learner)).not.toContain(m.privacy_notice_short());
    expect(await see(await open(amara))).not.toContain(m.privacy_notice_short());
  });

  test("without a cookie, it gets there by one code after the other", async () => {
    await put(false);
    const launched = await platform.launch(mira, { claims: placed() });
    const landing = await ask(launched.headers.get("location") ?? "");
    const next = landing.headers.get("location") ?? "";
    expect(next).toContain(`/practice/set/${SET}?once=`);
    const page = await ask(next);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Warming up");
  });

  test("of a set that is gone opens the Guide", async () => {
    const visit = await open(mira);
    const landing = await ask(visit.path, { cookie: visit.cookie });
    expect(landing.headers.get("location")).toBe(`${visit.path}/guide`);
  });
});

test("question by question, across its concepts, to the end; what was wrong comes again", async () => {
  await put(false);
  const visit = await open(mira);
  expect(await answer(visit, "q-1", "No idea")).toContain(m.practice_wrong());
  expect(await see(visit)).toContain("What is q-2?");
  expect(await see(visit, `/practice/set/${SET}?after=q-2`)).toContain("What is q-3?");
  await answer(visit, "q-2");
  await answer(visit, "q-3");
  expect(await see(visit)).toContain("What is q-1?");
  expect(await answer(visit, "q-1")).toContain(m.set_finish());
  const over = await see(visit);
  expect(over).toContain(m.set_done());
  expect(over).toContain(m.practice_progress({ done: 3, of: 3 }));
  expect(await see(visit, `/practice/set/${SET}?again`)).toContain("What is q-");
  expect(lms.scores).toEqual([]);
  expect(await maplewood.scope.from("scores").select("learner_id").execute()).toEqual([]);
});

test("what is practised by itself is not counted for a set, and what is answered twice counts once", async () => {
  await put(true);
  const visit = await open(mira);
  const form = { question: "q-1", try: crypto.randomUUID(), intent: "check", text: "It is q-1" };
  const concept = concepts[0]?.concept ?? "";
  await post(`${visit.path}/practice/${concept}`, form, { cookie: visit.cookie, accept: "text/html" });
  expect(await see(visit)).toContain(m.practice_progress({ done: 0, of: 3 }));
  await answer(visit, "q-2");
  await answer(visit, "q-2");
  expect(await see(visit)).toContain(m.practice_progress({ done: 1, of: 3 }));
  expect(await told()).toEqual([`/1/scores ${mira.sub} 33.33 of 100 InProgress Pending`]);
});

describe("where the instructor asked for it", () => {
  test("each step is told to the column of the link, and the end as the final grade; the learner is told so before", async () => {
    await put(true);
    const visit = await open(mira);
    expect(await see(visit)).toContain(m.set_reports());
    expect(await told()).toEqual([]);
    await answer(visit, "q-1", "No idea");
    expect(await told()).toEqual([]);
    for (const id of ["q-1", "q-2"]) {
      await answer(visit, id);
      await told();
    }
    expect(await see(visit)).toContain(m.set_report_delivered());
    await answer(visit, "q-3");
    expect(await told()).toEqual([
      `/1/scores ${mira.sub} 33.33 of 100 InProgress Pending`,
      `/1/scores ${mira.sub} 66.67 of 100 InProgress Pending`,
      `/1/scores ${mira.sub} 100 of 100 Completed FullyGraded`,
    ]);
    // A question more, and the page opened again: what was final stays.
    await new CourseQuestions(maplewood.scope, course).add(
      questions.slice(0, 1).map((question) => ({ ...question, id: "q-4" })),
      NOW,
    );
    expect(await see(visit)).toContain("What is q-1?");
    await see(visit);
    expect(await told()).toHaveLength(3);
  });

  test("an LMS that is down disturbs no answer, and is told later", async () => {
    await put(true);
    const visit = await open(mira);
    lms.isDown = true;
    expect(await answer(visit, "q-1")).toContain(m.practice_right());
    expect(await told()).toEqual([]);
    expect(await see(visit)).toContain(m.set_report_waiting());
    expect(await answer(visit, "q-2")).toContain(m.practice_right());
    lms.isDown = false;
    expect(await told()).toEqual([`/1/scores ${mira.sub} 66.67 of 100 InProgress Pending`]);
  });

  test("what could not be recorded is told when the set is opened again", async () => {
    await put(true);
    const visit = await open(mira);
    await answer(visit, "q-1");
    await maplewood.scope.delete("scores").execute();
    await see(visit);
    expect(await told()).toEqual([`/1/scores ${mira.sub} 33.33 of 100 InProgress Pending`]);
    // What the instructor took back waits for the next answer.
    await maplewood.scope.update("scores").set({ score_given: null, status: "delivered" }).execute();
    await see(visit);
    expect(await told()).toHaveLength(1);
  });

  test("a link without a column of its own has one made, once, by the set's name", async () => {
    await put(true);
    const claims = placed({ lineitem: undefined });
    for (const [index, person] of [mira, eli].entries()) {
      const visit = await open(person, claims);
      await answer(visit, "q-1");
      await vi.waitFor(
        async () => expect(await maplewood.scope.from("scores").select("learner_id").execute()).toHaveLength(index + 1),
        { timeout: 30_000 },
      );
    }
    expect(lms.made).toMatchObject([{ label: "Warming up", resourceId: `practice:${SET}`, tag: "atomic-guide" }]);
    expect(await told()).toHaveLength(2);
  });

  test("where the LMS takes no scores, nothing is promised and nothing sent", async () => {
    await put(true);
    const visit = await open(mira, placed({ scope: [] }));
    expect(await see(visit)).not.toContain(m.set_reports());
    await answer(visit, "q-1");
    expect(await maplewood.scope.from("scores").select("learner_id").execute()).toEqual([]);
  });

  test("nothing is told of who teaches, or only tries it out", async () => {
    await put(true);
    const learnerRole = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner";
    const tester = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";
    const teaching = await open(amara);
    const trying = await open({ ...eli, sub: "preview" }, { ...placed(), [CLAIM.roles]: [learnerRole, tester] });
    expect(await see(teaching)).toContain(m.set_reports_learners());
    for (const visit of [teaching, trying]) {
      expect(await answer(visit, "q-1")).toContain(m.practice_right());
      expect(await see(visit, `/practice/set/${SET}?after=q-1`)).toContain("What is q-2?");
    }
    expect(await maplewood.scope.from("scores").select("learner_id").execute()).toEqual([]);
  });
});

describe("placing a set", () => {
  const asking = {
    [CLAIM.messageType]: "LtiDeepLinkingRequest",
    [CLAIM.resourceLink]: undefined,
    [CLAIM.deepLinkingSettings]: {
      accept_types: ["ltiResourceLink"],
      accept_presentation_document_targets: ["iframe"],
      deep_link_return_url: "https://lms.example.test/return",
    },
  };
  const several = (isSeveral: boolean) => ({
    ...asking,
    [CLAIM.deepLinkingSettings]: { ...asking[CLAIM.deepLinkingSettings], accept_multiple: isSeveral },
  });
  async function place(fields: [string, string][], isSeveral = true) {
    const visit = await platform.visit(amara, { claims: several(isSeveral) });
    const path = visit.path.replace(/\/deep-link$/, "");
    const response = await post(`${path}/deep-link/answer`, new URLSearchParams(fields), {
      cookie: visit.cookie,
      accept: "application/json",
      "x-requested-by": "guide",
    });
    const said = await response.json<{ jwt?: string; problem?: string }>();
    const items = said.jwt === undefined ? [] : decodeJwt<Record<string, object[]>>(said.jwt)[CLAIM.contentItems];
    return { status: response.status, problem: said.problem, items: items ?? [] };
  }

  test("the concepts that have questions can be chosen, with how many; a title is suggested", async () => {
    const visit = await platform.visit(amara, { claims: several(true) });
    const page = await see({ ...visit, path: visit.path.replace(/\/deep-link$/, "") }, "/deep-link");
    expect([...page.matchAll(/name="practise"/g)]).toHaveLength(2);
    expect(page).toContain(m.practice_questions({ count: 2 }));
    const [one, two] = await maplewood.scope
      .from("knowledge_graph")
      .where(
        "id",
        "in",
        concepts.slice(0, 2).map(({ concept }) => concept),
      )
      .select(["id", "concept_name"])
      .orderBy("id")
      .execute();
    const chosen = [one?.id ?? "", two?.id ?? ""];
    const { items } = await place(chosen.map((id) => ["practise", id]));
    const [set] = await sets();
    expect(set).toMatchObject({ reports: false, concepts: chosen.map((id) => ({ id })) });
    expect(await acts()).toEqual([["practice_set.added", { course, set: set?.id }]]);
    expect(items).toMatchObject([
      { title: set?.title, custom: { atomic_guide_opens: "practice", atomic_guide_id: set?.id } },
    ]);
    expect(set?.title).toBe(m.set_suggested({ concepts: set?.concepts.map(({ name }) => name).join(", ") ?? "" }));
  });

  test("with a column beside it, its progress is reported; one that is there is placed again", async () => {
    await put(false);
    const { items } = await place([
      ["item", `practice:${SET}`],
      ["practise", concepts[1]?.concept ?? ""],
      ["set-title", "  Before the test "],
      ["grade", "on"],
      ["points", "20"],
    ]);
    expect(items).toMatchObject([
      { title: "Warming up", lineItem: { scoreMaximum: 20, resourceId: `practice:${SET}` } },
      { title: "Before the test", lineItem: { label: "Before the test", scoreMaximum: 20 } },
    ]);
    expect((await sets()).map(({ reports }) => reports)).toEqual([true, true]);
  });

  test("what is wrong is said, and then nothing is made", async () => {
    const [known, without] = [concepts[0]?.concept ?? "", concepts[2]?.concept ?? ""];
    for (const [fields, problem] of [
      [[["item", "practice:new"]], "concepts"],
      [
        [
          ["practise", known],
          ["practise", without],
        ],
        "gone",
      ],
      [[["item", "practice:nothing"]], "gone"],
    ] satisfies [[string, string][], string][])
      expect(await place(fields)).toMatchObject({ status: 422, problem });
    expect(
      await place(
        [
          ["item", "guide"],
          ["item", "practice:new"],
          ["practise", known],
        ],
        false,
      ),
    ).toMatchObject({
      problem: "several",
    });
    // Where one choice alone is taken, it says which: concepts that were chosen before it make no set.
    expect(
      await place(
        [
          ["item", "guide"],
          ["practise", known],
        ],
        false,
      ),
    ).toMatchObject({ status: 200 });
    expect(await sets()).toEqual([]);
  });

  test("of two answers at once, one makes a set", async () => {
    const visit = await platform.visit(amara, { claims: several(true) });
    const path = visit.path.replace(/\/deep-link$/, "");
    const headers = { cookie: visit.cookie, accept: "application/json", "x-requested-by": "guide" };
    const form = { practise: concepts[0]?.concept ?? "" };
    const answers = await Promise.all([1, 2].map(() => post(`${path}/deep-link/answer`, form, headers)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await sets()).toHaveLength(1);
  });
});

describe("the course's page of sets", () => {
  test("who teaches makes sets, has them reported or not, and deletes them", async () => {
    const visit = await platform.visit(amara);
    expect(await see(visit, "/course/sets")).toContain(m.sets_none());
    expect(
      (
        await order(visit, [
          ["intent", "add"],
          ["title", "Mine"],
        ])
      ).page,
    ).toContain(m.place_problem_concepts());
    expect(
      await order(visit, [
        ["intent", "add"],
        ["practise", concepts[1]?.concept ?? ""],
      ]),
    ).toMatchObject({ status: 303 });
    const [set] = await sets();
    expect(set).toMatchObject({ reports: false, concepts: [{ id: concepts[1]?.concept }] });
    const page = await see(visit, "/course/sets");
    expect(page).toContain(set?.title);
    expect(page).toContain(m.sets_not_reported());
    await order(visit, [
      ["intent", "report"],
      ["set", set?.id ?? ""],
    ]);
    expect(await sets()).toMatchObject([{ reports: true }]);
    await order(visit, [
      ["intent", "silence"],
      ["set", set?.id ?? ""],
    ]);
    expect(await sets()).toMatchObject([{ reports: false }]);
    await order(visit, [
      ["intent", "remove"],
      ["set", set?.id ?? ""],
    ]);
    expect(await sets()).toEqual([]);
    const written = ["added", "changed", "changed", "deleted"].map((what) => `practice_set.${what}`);
    expect((await acts()).map(([action]) => action)).toEqual(written);
    for (const intent of ["report", "silence", "remove"])
      expect(
        (
          await order(visit, [
            ["intent", intent],
            ["set", set?.id ?? ""],
          ])
        ).status,
      ).toBe(404);
  });

  test("learners do not come to it", async () => {
    await put(false);
    const visit = await open(mira);
    expect(
      (
        await order(visit, [
          ["intent", "remove"],
          ["set", SET],
        ])
      ).status,
    ).toBe(403);
    expect(await sets()).toHaveLength(1);
  });
});

test("from the page of practice one comes back to the set that the link opened", async () => {
  await put(false);
  expect(await see(await open(mira), "/practice")).toContain(`/practice/set/${SET}`);
});

test("a concept that goes leaves the set with the others; a set of another course is not there", async () => {
  await put(false);
  const visit = await open(mira);
  await maplewood.scope
    .delete("knowledge_graph")
    .where("id", "=", concepts[0]?.concept ?? "")
    .execute();
  expect(await see(visit)).toContain(m.practice_progress({ done: 0, of: 2 }));
  for (const address of ["nothing", `${SET}?question=nothing`, `${SET}?question=q-1`])
    expect((await ask(`${visit.path}/practice/set/${address}`, { cookie: visit.cookie })).status).toBe(404);
  const elsewhere = await open(mira, { [CLAIM.context]: { id: "102", title: "Another course" } });
  expect((await ask(`${elsewhere.path}/practice/set/${SET}`, { cookie: elsewhere.cookie })).status).toBe(404);
});
