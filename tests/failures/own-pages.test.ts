import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { Learners } from "#db/learners.ts";
import { lastKnownCopy } from "#workers/copy-names.ts";
import { mira } from "../person.ts";
import { tool as origin } from "../platform.ts";
import { AilingTool } from "./ailing-tool.ts";
import { Campus, type Place } from "./campus.ts";
import { SLOW_MS } from "./fault.ts";
import { giveModelOfWorkersAi } from "./model-campus.ts";
import { see, tellsOfCopies } from "./seen.ts";

const pages = ["/learning", "/privacy"] as const;
/** What may be said only where it is known. */
const nothings = [m.learning_known_none, m.learning_answers_none, m.privacy_seen_none];
const CHOSEN = { profiling: true, behaviour: false, sharesStruggle: false };

let tool: AilingTool;
let campus: Campus;
let place: Place;
let concept: { id: string; name: string };
let later = 0;

beforeEach(async () => {
  const start = Date.now();
  later = 0;
  vi.spyOn(Date, "now").mockImplementation(() => start + later);
  tool = new AilingTool("D1");
  campus = await Campus.ofItsOwn(tool);
  await campus.index().build();
  [concept = { id: "", name: "" }] = (await campus.index().conceptNames())?.names ?? [];
  place = await campus.welcome(mira);
});

const learners = () => new Learners(campus.institution.scope);
const look = (page: string) => see(() => campus.look(place, page));
const copy = () => lastKnownCopy({ ...place, tenantId: campus.institution.tenantId });
/** And the breaker that opened meanwhile lets a probe pass. */
const d1IsBack = () => {
  tool.health.fault = undefined;
  later = 60_000;
};

/** They allow a profile, have one, and have seen it. */
async function known(): Promise<void> {
  await learners().changePrivacySettings(place.learnerId, CHOSEN, Date.now());
  const mastery = { value: 0.7, evidence: 3, confidence: 0.5 };
  const profile = { concepts: { [concept.id]: { mastery, memory: { dueHour: 1, evidence: 1 } } } };
  await learners().changeCognitiveProfile(place.learnerId, 0, profile, Date.now());
  for (const page of pages) expect(tellsOfCopies(await look(page))).toBe(false);
  await tool.settle();
}

/** As a browser posts the form without a script. */
function choose(page: string, intent: string) {
  const headers = { cookie: place.cookie, origin, accept: "text/html" };
  const body = new URLSearchParams({ intent });
  return see(() => tool.door(new Request(`${origin}${place.path}${page}`, { method: "POST", body, headers })));
}

describe.each(["hangs", "fails"] as const)("with a D1 that %s", (fault) => {
  test("my learning shows what a copy tells, and says of nothing that there is none of it", async () => {
    await known();
    tool.health.fault = fault;
    const { status, text, ...seen } = await look("/learning");
    expect([status, tellsOfCopies({ status, text, ...seen })]).toEqual([200, true]);
    expect(text).toContain(m.learning_from_copy());
    expect(text).toContain(`>${concept.name}</a>`);
    expect(text).toContain(m.learning_mastery_range({ share: 70, low: 55, high: 82 }));
    expect(text).toContain(m.learning_due_now());
    expect(text).toContain(m.learning_answers_away());
    expect(text).not.toContain(m.learning_why());
    for (const nothing of nothings) expect(text).not.toContain(nothing());
  });

  test("privacy shows what was chosen last, and a change is refused", async () => {
    await known();
    tool.health.fault = fault;
    const seen = await look("/privacy");
    expect([seen.status, tellsOfCopies(seen)]).toEqual([200, true]);
    expect(seen.text).toContain(m.privacy_from_copy());
    expect(seen.text).toContain(m.learning_chosen());
    expect(seen.text).toContain(m.help_choice_allow());
    expect(seen.text).toContain(m.privacy_seen_away());
    for (const nothing of nothings) expect(seen.text).not.toContain(nothing());

    for (const page of pages) {
      const refused = await choose(page, "forbid");
      expect([refused.status, refused.refusal]).toEqual([503, "record_unavailable"]);
      expect(refused.text).toContain(m.refusal_unavailable_title());
    }
    // The page that it was chosen on is still to be had.
    for (const page of pages) expect((await look(page)).text).toContain(m.learning_chosen());
    tool.health.fault = undefined;
    expect(await learners().privacySettings(place.learnerId, campus.courseId)).toMatchObject(CHOSEN);
  });

  test("both open for who only came to the Guide, and refuse readably where there is no copy", async () => {
    await look("/guide");
    await tool.settle();
    tool.health.fault = fault;
    const learning = await look("/learning");
    expect([learning.status, tellsOfCopies(learning)]).toEqual([200, true]);
    expect(learning.text).toContain(m.learning_choice());
    expect((await look("/privacy")).status).toBe(200);

    await env.LEARNER_COPIES.delete(copy());
    for (const page of pages) {
      const seen = await look(page);
      expect([page, seen.status, seen.refusal]).toEqual([page, 503, "record_unavailable"]);
      expect(seen.text).toContain(m.refusal_unavailable_title());
    }
    d1IsBack();
    for (const page of pages) expect((await look(page)).status).toBe(200);
  });
});

test("what was said of the institution's model is told as well, and taken back only where that is kept", async () => {
  await giveModelOfWorkersAi(campus.institution);
  const host = "Cloudflare Workers AI";
  await learners().changePrivacySettings(place.learnerId, { modelCalls: true, modelHost: host }, Date.now());
  expect((await look("/privacy")).text).toContain(m.privacy_allowed());
  await tool.settle();
  tool.health.fault = "fails";
  const seen = await look("/privacy");
  expect(seen.text).toContain(m.privacy_model());
  expect(seen.text).toContain(m.privacy_allowed());
  expect((await choose("/privacy", "model-not")).status).toBe(503);

  d1IsBack();
  expect((await choose("/privacy", "model-not")).status).toBe(303);
  await tool.settle();
  tool.health.fault = "fails";
  const taken = await look("/privacy");
  expect(tellsOfCopies(taken)).toBe(true);
  expect(taken.text).toContain(m.privacy_refused());
});

test("where the copied profile is empty, or no concept has a name, nobody says that nothing is known", async () => {
  await learners().changePrivacySettings(place.learnerId, CHOSEN, Date.now());
  await look("/learning");
  await tool.settle();
  tool.health.fault = "fails";
  const { text } = await look("/learning");
  expect(text).toContain(m.learning_known_away());
  for (const nothing of nothings) expect(text).not.toContain(nothing());
});

test("a D1 that is merely slow is waited for: what was chosen a moment ago is there", async () => {
  await known();
  await learners().changePrivacySettings(place.learnerId, { profiling: false }, Date.now());
  tool.health.fault = "slow";
  for (const page of pages) {
    const seen = await look(page);
    expect([seen.status, tellsOfCopies(seen)]).toEqual([200, false]);
    expect(seen.text).toContain(m.learning_forbidden());
    expect(seen.ms).toBeGreaterThanOrEqual(SLOW_MS);
  }
});

test("with D1 back, both are as ever", async () => {
  await known();
  tool.health.fault = "fails";
  for (const page of pages) expect(tellsOfCopies(await look(page))).toBe(true);
  d1IsBack();
  const [learning, privacy] = [await look("/learning"), await look("/privacy")];
  expect([tellsOfCopies(learning), tellsOfCopies(privacy)]).toEqual([false, false]);
  expect(learning.text).toContain(m.learning_answers_none());
  expect(privacy.text).toContain(m.privacy_seen_none());
});
