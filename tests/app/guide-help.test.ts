import { env, exports } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { m } from "#app/paraglide/messages.js";
import { CourseQuestions } from "#db/course-questions.ts";
import { Interventions } from "#db/interventions.ts";
import { Learners } from "#db/learners.ts";
import { struggleObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { eli, mira } from "../person.ts";
import { Platform, tool, type Visit } from "../platform.ts";

let maplewood: Institution;
let course: string;
let platform: Platform;
let learner: Visit;
let learnerId: string;
let concept: string;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  course = await teach(maplewood, statistics);
  const row = maplewood.scope.from("concept_courses").select("concept").orderBy("position").limit(1);
  concept = (await row.executeTakeFirstOrThrow()).concept;
  const question = { id: "question-1", concept, kind: "numeric" as const, prompt: "How much?", solution: "" };
  const answer = { value: 1, tolerance: 0, unit: "" };
  await new CourseQuestions(maplewood.scope, course).add([{ ...question, answer, hints: ["Think."] }], Date.now());
  platform = await Platform.open(maplewood);
  learner = await platform.visit(mira);
  const own = maplewood.scope.from("learner_profiles").where("lti_user_id", "=", mira.sub).select("id");
  learnerId = (await own.executeTakeFirstOrThrow()).id;
});

const detector = () =>
  env.STRUGGLE_DETECTOR.getByName(struggleObjectName(maplewood.tenantId, { learnerId, ltiContextId: course }));
const consent = { answers: true, behaviour: true, wantsOffers: true };
async function observed(): Promise<void> {
  await new Learners(maplewood.scope).changePrivacySettings(learnerId, { behaviour: true }, Date.now());
  const signs = [{ id: crypto.randomUUID(), concept, kind: "question" as const }];
  await detector().tell({ signs, consent, room: undefined });
}
async function see({ path, cookie }: Visit, address: string): Promise<string> {
  const page = await exports.default.fetch(
    new Request(`${tool}${path}${address}`, { headers: { cookie, accept: "text/html" } }),
  );
  return (await page.text()).replaceAll("<!-- -->", "");
}
function post({ path, cookie }: Visit, fields: Record<string, string>, accept = "text/html"): Promise<Response> {
  const headers = { cookie, origin: tool, accept, ...(accept === "*/*" && { [SCRIPT_HEADER]: "help" }) };
  const body = new URLSearchParams(fields);
  return exports.default.fetch(
    new Request(`${tool}${path}/help`, { method: "POST", body, headers, redirect: "manual" }),
  );
}
const offerIn = (page: string) => ({
  offer: /name="offer" value="([^"]*)"/.exec(page)?.[1] ?? "",
  help: /name="help" value="([^"]*)"/.exec(page)?.[1] ?? "",
  concept: /name="concept" value="([^"]*)"/.exec(page)?.[1] ?? "",
});

test("who is stuck with what they asked about is led to its practice, and the record knows how it went", async () => {
  await observed();
  expect(await see(learner, "/guide")).not.toContain(m.help_title());
  const said = await post(learner, { intent: "stuck" });
  expect(said.headers.get("location")).toBe(`${learner.path}/guide?stuck`);
  const page = await see(learner, "/guide?stuck");
  expect(page).toContain(m.help_practise());
  expect(page).toContain(m.help_why_said_stuck());
  const led = await post(learner, { intent: "accepted", ...offerIn(page) });
  expect(led.headers.get("location")).toBe(`${learner.path}/practice/${concept}`);
  expect(await see(learner, "/guide")).not.toContain(m.help_title());
  await vi.waitFor(async () =>
    expect(await new Interventions(maplewood.scope).ofLearner(learnerId, { limit: 9 })).toMatchObject([
      { kind: "hint", outcome: "accepted" },
    ]),
  );
});

test("whoever allows nothing is helped all the same, and nothing of it is kept", async () => {
  const said = await post(learner, { intent: "stuck" }, "*/*");
  expect(await said.json()).toMatchObject({ offer: { id: "", kind: "instructor", reasons: ["said-stuck"] } });
  const page = await see(learner, "/guide?stuck");
  expect(page).toContain(m.help_instructor());
  const led = await post(learner, { intent: "accepted", ...offerIn(page) });
  expect(led.headers.get("location")).toBe(`${learner.path}/instructor`);
  expect(await new Interventions(maplewood.scope).ofLearner(learnerId, { limit: 9 })).toEqual([]);
});

test("says no, and it is gone; of somebody else it is nobody's to answer; nonsense is not there", async () => {
  await observed();
  const { offer } = await (await post(learner, { intent: "stuck" }, "*/*")).json<{ offer: { id: string } }>();
  const neighbour = await platform.visit(eli);
  await post(neighbour, { intent: "dismissed", offer: offer.id });
  expect(await see(learner, "/guide")).toContain(m.help_title());
  expect(await see(neighbour, "/guide")).not.toContain(m.help_title());
  expect((await post(learner, { intent: "nonsense" })).status).toBe(404);
  expect(await (await post(learner, { intent: "dismissed", offer: offer.id }, "*/*")).json()).toMatchObject({
    offer: null,
  });
  expect(await see(learner, "/guide")).not.toContain(m.help_title());
});
