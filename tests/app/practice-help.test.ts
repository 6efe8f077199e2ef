import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CourseQuestion } from "#app/knowledge/course-question.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseQuestions } from "#db/course-questions.ts";
import { Interventions } from "#db/interventions.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import { struggleObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { AilingTool } from "../failures/ailing-tool.ts";
import type { Fault } from "../failures/fault.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { eli, mira } from "../person.ts";
import { type Door, Platform, tool, type Visit } from "../platform.ts";

const NOW = Date.UTC(2026, 8, 1);
let maplewood: Institution;
let course: string;
let platform: Platform;
let learner: Visit;
/** A concept, and one that comes before it. */
let concept: string;
let before: { id: string; name: string };
let questions: CourseQuestion[];

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  course = await teach(maplewood, statistics);
  const edge = await maplewood.scope.from("prerequisites").select(["concept", "prerequisite"]).limit(1).execute();
  concept = edge[0]?.concept ?? "";
  const id = edge[0]?.prerequisite ?? "";
  const node = maplewood.scope.from("knowledge_graph").where("id", "=", id).select("concept_name");
  before = { id, name: (await node.executeTakeFirstOrThrow()).concept_name };
  questions = [1, 2, 3, 4].map((n) => questionOf(concept, n, ["Think.", "Think again."]));
  await new CourseQuestions(maplewood.scope, course).add(questions, NOW);
  platform = await Platform.open(maplewood);
  learner = await platform.visit(mira);
});

function questionOf(of: string, n: number, hints: string[]): CourseQuestion {
  return {
    id: `${of}-question-${n}`,
    concept: of,
    kind: "numeric",
    prompt: `How much is ${n}?`,
    answer: { value: n, tolerance: 0, unit: "" },
    hints,
    solution: `It is ${n}.`,
  };
}

const through: Door = (request) => exports.default.fetch(request);
async function see({ path, cookie }: Visit, address: string, door = through): Promise<string> {
  const page = await door(new Request(`${tool}${path}${address}`, { headers: { cookie, accept: "text/html" } }));
  return (await page.text()).replaceAll("<!-- -->", "");
}
/** As a browser posts a form without a script. */
function post(
  { path, cookie }: Visit,
  address: string,
  fields: Record<string, string>,
  door = through,
): Promise<Response> {
  const headers = { cookie, origin: tool, accept: "text/html" };
  const body = new URLSearchParams(fields);
  return door(new Request(`${tool}${path}${address}`, { method: "POST", body, headers, redirect: "manual" }));
}
async function say(intent: string, more: Record<string, string> = {}, door = through, who = learner): Promise<string> {
  const question = more["question"] ?? questions[0]?.id ?? "";
  const fields = { question, try: crypto.randomUUID(), intent, text: "77", ...more };
  const answered = await post(who, `/practice/${concept}?question=${question}`, fields, door);
  return (await answered.text()).replaceAll("<!-- -->", "");
}
const allow = (who = learner) => post(who, "/learning", { intent: "allow" });
async function failThrice(): Promise<string> {
  let page = "";
  for (const { id } of questions.slice(0, 3)) page = await say("check", { question: id });
  return page;
}
const learnerId = async () => {
  const rows = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", mira.sub).select("id");
  return (await rows.executeTakeFirstOrThrow()).id;
};
const object = async () =>
  env.STRUGGLE_DETECTOR.getByName(
    struggleObjectName(maplewood.tenantId, { learnerId: await learnerId(), ltiContextId: course }),
  );
const helped = async () => new Interventions(maplewood.scope).ofLearner(await learnerId(), { limit: 9 });
const struggles = async () => new StruggleEvents(maplewood.scope).ofLearner(await learnerId(), { limit: 9 });
const watched = async () =>
  runInDurableObject(await object(), (_, { storage }) =>
    storage.sql.exec<{ watch: string }>("SELECT watch FROM watches").toArray(),
  );
/** What the notice of a page would send. */
function offerIn(page: string): Record<string, string> {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  return { offer: value("offer"), help: value("help"), concept: value("concept"), before: value("before") };
}

describe("a learner who fails three times", () => {
  beforeEach(() => allow());

  test("is offered a hint, calmly and with why, and takes it; what they typed stays", async () => {
    const page = await failThrice();
    expect(page).toContain(m.help_hint());
    expect(page).toContain(m.help_why_in_a_row({ count: 3 }));
    expect(await see(learner, `/practice/${concept}`)).toContain(m.help_hint());
    const taken = await say("accepted", { ...offerIn(page), question: questions[2]?.id ?? "", text: "76.5" });
    expect(taken).toContain("Think.");
    expect(taken).toContain("76.5");
    expect(taken).not.toContain(m.help_hint());
    await vi.waitFor(async () => expect(await helped()).toMatchObject([{ kind: "hint", outcome: "accepted" }]));
    expect(await struggles()).not.toEqual([]);
  });

  test("checks what comes before, recovers, and comes back; the record says that it helped", async () => {
    await new CourseQuestions(maplewood.scope, course).add([questionOf(before.id, 9, [])], NOW);
    const page = await failThrice();
    expect(page).toContain(m.help_prerequisite({ concept: before.name }).replaceAll("'", "&#x27;"));
    const fields = { question: questions[2]?.id ?? "", intent: "accepted", ...offerIn(page) };
    const led = await post(learner, `/practice/${concept}`, fields);
    expect(led.headers.get("location")).toBe(`${learner.path}/practice/${before.id}?before=${concept}`);
    const asked = { question: `${before.id}-question-9`, try: crypto.randomUUID(), intent: "check", text: "9" };
    const right = await post(learner, `/practice/${before.id}?before=${concept}`, asked);
    expect(await right.text()).toContain(`href="${learner.path}/practice/${concept}"`);
    expect(await say("check", { question: questions[3]?.id ?? "", text: "4" })).not.toContain(m.help_title());
    await vi.waitFor(async () =>
      expect(await helped()).toMatchObject([
        { kind: "prerequisite", outcome: "accepted", after: { answers: 1, right: 1 } },
      ]),
    );
  });

  test("on the same question, too", async () => {
    for (const _ of [1, 2]) expect(await say("check")).not.toContain(m.help_title());
    expect(await say("check")).toContain(m.help_title());
  });

  test("says no, or no more: it is gone, and what was typed stays", async () => {
    const offered = offerIn(await failThrice());
    const told = await say("dismissed", { ...offered, text: "76.5" });
    expect(told).not.toContain(m.help_title());
    expect(told).toContain("76.5");
    expect(await see(learner, `/practice/${concept}`)).not.toContain(m.help_title());
    await say("muted-for-good", offered);
    expect(await see(learner, "/learning")).toContain(m.help_offers_off());
    await post(learner, "/learning", { intent: "offers" });
    expect(await see(learner, "/learning")).toContain(m.help_offers_on());
  });

  test("takes back that a profile may be kept: nothing of it is left anywhere", async () => {
    await failThrice();
    await vi.waitFor(async () => expect(await helped()).toHaveLength(1));
    await post(learner, "/learning", { intent: "forbid" });
    expect([await struggles(), await helped()]).toEqual([[], []]);
    expect(await see(learner, `/practice/${concept}`)).not.toContain(m.help_title());
    await runDurableObjectAlarm(await object());
    expect(await struggles()).toEqual([]);
  });

  test.each<[Fault]>([["hangs"], ["fails after committing"]])(
    "while the detector %s, is answered as ever, at once, and offered nothing",
    async (fault) => {
      await failThrice();
      const ailing = new AilingTool("STRUGGLE_DETECTOR");
      ailing.health.fault = fault;
      const page = await say("check", { question: questions[3]?.id ?? "" }, ailing.door);
      expect(page).toContain(m.practice_wrong());
      expect(page).not.toContain(m.help_title());
      expect(await say("stuck", {}, ailing.door)).toContain(m.help_why_said_stuck());
      await ailing.settle();
      const answers = await maplewood.scope.from("answers").select("id").execute();
      expect(answers).toHaveLength(4);
    },
  );
});

test("whoever allows nothing is watched by nobody, and helped all the same when they say that they are stuck", async () => {
  expect(await failThrice()).not.toContain(m.help_title());
  const page = await say("stuck");
  expect(page).toContain(m.help_hint());
  expect(page).toContain(m.help_why_said_stuck());
  expect(await say("accepted", offerIn(page))).toContain("Think.");
  expect(await watched()).toEqual([]);
  expect([await struggles(), await helped()]).toEqual([[], []]);
});

test("hints and solutions are observed of those who allow that, and of nobody else", async () => {
  await allow();
  await say("hint", { hints: "1" });
  expect(await watched()).toEqual([]);
  await post(learner, "/learning", { intent: "observe" });
  await say("hint", { hints: "2" });
  await say("solution");
  const kept = JSON.stringify(await watched());
  for (const seen of ["deep-hint", "show-answer"]) expect(kept).toContain(seen);
  await post(learner, "/learning", { intent: "observe-not" });
  expect(JSON.stringify(await watched())).not.toContain("show-answer");
});

test("previews leave no trace, whatever they allow", async () => {
  const roles = [
    "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner",
    "http://purl.imsglobal.org/vocab/lti/system/person#TestUser",
  ];
  const claims = { "https://purl.imsglobal.org/spec/lti/claim/roles": roles };
  const preview = await platform.visit(mira, { claims });
  await allow();
  await post(learner, "/learning", { intent: "observe" });
  for (const { id } of questions.slice(0, 3)) await say("check", { question: id }, through, preview);
  expect(await say("stuck", {}, through, preview)).toContain(m.help_why_said_stuck());
  expect(await watched()).toEqual([]);
});

test("an offer of somebody else is nobody's to answer, and hostile fields are as if they were not there", async () => {
  await allow();
  const offered = offerIn(await failThrice());
  const neighbour = await platform.visit(eli);
  await allow(neighbour);
  await say("dismissed", offered, through, neighbour);
  expect(await see(learner, `/practice/${concept}`)).toContain(m.help_title());
  const fields = { question: questions[0]?.id ?? "", intent: "accepted", help: "prerequisite" };
  const elsewhere = { ...fields, concept, before: "../../x" };
  const led = await post(learner, `/practice/${concept}`, elsewhere);
  expect(led.headers.get("location")).toBe(`${learner.path}/practice/..%2F..%2Fx?before=${concept}`);
  expect(await say("accepted", { offer: "x", help: "y", before: "z".repeat(500) })).toContain("Think.");
});
