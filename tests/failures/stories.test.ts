import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { m } from "#app/paraglide/messages.js";
import { ROLE } from "#app/lti/roles.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Erasure } from "#db/erasure.ts";
import { Learners } from "#db/learners.ts";
import { TenantRegistry } from "#db/tenant-registry.ts";
import { LearnerCopies } from "#workers/learner-copies.ts";
import { ReadThrough } from "#workers/read-through.ts";
import { eli, mira } from "../person.ts";
import { visitOf } from "../platform.ts";
import { AilingTool } from "./ailing-tool.ts";
import { Campus, type Place } from "./campus.ts";
import { see, tellsOfCopies } from "./seen.ts";
import { journal } from "../journal.ts";

let tool: AilingTool;
let campus: Campus;
const texts = ["What is a p-value?", "What is a median?", "What does the standard deviation tell me?"] as const;

beforeEach(async () => {
  // Nobody reads along: replies need not be paced.
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  tool = new AilingTool("D1");
  campus = await Campus.open(tool);
  await campus.index().build();
});

const d1Hangs = () => void (tool.health.fault = "hangs");
const d1Fails = () => void (tool.health.fault = "fails");
const d1IsBack = () => void (tool.health.fault = undefined);

/** @returns the ids of question and reply, in the order in which they were said to be done */
async function converse(place: Place, conversation: string, questions: readonly string[]): Promise<string[]> {
  const told: string[] = [];
  for (const text of questions) {
    const id = crypto.randomUUID();
    const answer = await (await campus.send(place, conversation, { id, text })).text();
    expect(answer).toContain("[DONE]");
    told.push(id, /"messageId":"([^"]+)"/.exec(answer)?.[1] ?? "");
  }
  return told;
}

/** The object starts anew, as after a restart of its machine: what was only in memory is gone. */
async function restart({ learnerId }: Place): Promise<void> {
  await evictDurableObject(campus.conversationsOf(learnerId));
  await tool.inhabit(campus.conversationsOf(learnerId));
}

/** What the audit log says of the roles of somebody. */
async function rolesTold({ learnerId }: Pick<Place, "learnerId">): Promise<string[]> {
  const { scope } = campus.institution;
  const person = await new Learners(scope).find(learnerId);
  const entries = await new AuditLog(scope).about({ subject: person?.subjectId ?? "" }, { limit: 10 });
  return entries.map(({ action }) => action).toReversed();
}

describe("with D1 gone", () => {
  test("a conversation goes on, survives a restart, and reaches D1 later: nothing lost, nothing doubled", async () => {
    const place = await campus.welcome(mira);
    const conversation = crypto.randomUUID();
    const told = await converse(place, conversation, texts.slice(0, 1));
    d1Hangs();
    told.push(...(await converse(place, conversation, texts.slice(1))));
    await restart(place);
    const page = await see(() => campus.look(place, `/guide/${conversation}`));
    expect(page.status).toBe(200);
    for (const text of texts) expect(page.text).toContain(text);
    expect(tellsOfCopies(page)).toBe(true);
    expect(await campus.messages(conversation)).toEqual(told.slice(0, 2));

    d1IsBack();
    await campus.alarm(place.learnerId);
    expect(await campus.messages(conversation)).toEqual(told);
    await campus.alarm(place.learnerId);
    expect(await campus.messages(conversation)).toEqual(told);
  });

  test("a known learner launches and asks; the Worker restarts; all is written later, the launch first", async () => {
    const before = await campus.welcome(mira);
    d1Hangs();
    const visit = visitOf(await campus.platform.launch(before.person));
    const place = { ...before, ...visit };
    const conversation = crypto.randomUUID();
    const told = await converse(place, conversation, texts.slice(0, 2));
    await restart(place);
    expect((await see(() => campus.look(place, `/guide/${conversation}`))).text).toContain(texts[1]);
    const launch = visit.path.slice("/l/".length);
    expect(await campus.waiting(place.learnerId)).toEqual({ launches: [launch], messages: told });

    d1IsBack();
    tool.asked.length = 0;
    await campus.alarm(place.learnerId);
    expect(await campus.launches(place.learnerId)).toContain(launch);
    expect(await campus.launches(place.learnerId)).toHaveLength(2);
    expect(await campus.messages(conversation)).toEqual(told);
    const writes = tool.asked.filter((sql) => /insert into "(learning_sessions|chat_messages)"/.test(sql));
    expect(writes.map((sql) => sql.includes("learning_sessions"))).toEqual([true, false]);
    expect(await campus.waiting(place.learnerId)).toEqual({ launches: [], messages: [] });
  });

  test("a role that the LMS gives with a launch is in the audit log once D1 is back, and once", async () => {
    const place = await campus.welcome(mira);
    d1Hangs();
    const teaching = { ...place.person, roles: ROLE.instructor };
    const visit = visitOf(await campus.platform.launch(teaching));
    await restart({ ...place, ...visit });
    expect(await rolesTold(place)).toEqual([]);
    d1IsBack();
    for (const _ of [1, 2]) await campus.alarm(place.learnerId);
    expect(await campus.launches(place.learnerId)).toHaveLength(2);
    expect(await rolesTold(place)).toEqual(["instructor.given"]);
    await campus.platform.launch(teaching);
    expect(await rolesTold(place)).toEqual(["instructor.given"]);
  });

  test("an unknown learner gets the readable page, and nothing is acknowledged", async () => {
    const person = { ...eli, sub: crypto.randomUUID() };
    await campus.welcome(mira);
    d1Hangs();
    const seen = await see(() => campus.platform.launch(person));
    expect([seen.status, seen.refusal]).toEqual([503, "record_unavailable"]);
    expect(seen.text).toContain(m.refusal_unavailable_title());
    expect(seen.answer.headers.getSetCookie()).toEqual([]);
    expect(seen.answer.headers.get("retry-after")).toBe("30");
    await expect(campus.learnerId(person)).rejects.toThrow("no result");

    d1IsBack();
    expect((await campus.platform.launch(person)).status).toBe(303);
    expect(await campus.launches(await campus.learnerId(person))).toHaveLength(1);
  });

  test("a known learner from a course that nobody launched from gets the readable page as well", async () => {
    const { person } = await campus.welcome(mira);
    d1Fails();
    const context = { "https://purl.imsglobal.org/spec/lti/claim/context": { id: crypto.randomUUID() } };
    const seen = await see(() => campus.platform.launch(person, { claims: context }));
    expect([seen.status, seen.refusal]).toEqual([503, "record_unavailable"]);
  });

  test("the line says since when, in the language of the launch", async () => {
    const began = Date.now();
    await campus.index().build();
    const { person } = await campus.welcome(mira);
    const german = await campus.platform.visit(person, { claims: { locale: "de-DE" } });
    await tool.settle();
    d1Fails();
    const { text } = await see(() => campus.look(german));
    const [, words, at] = /<output class="copy-notice">(.*?)<time dateTime="(.*?)"/s.exec(text) ?? [];
    expect(words?.replaceAll(/<!--.*?-->/g, "").trim()).toBe(m.copy_notice({}, { locale: "de" }));
    expect(m.copy_notice({}, { locale: "de" })).not.toBe(m.copy_notice({}, { locale: "en" }));
    expect(Date.parse(at ?? "")).toBeGreaterThanOrEqual(began);
    expect(Date.parse(at ?? "")).toBeLessThanOrEqual(Date.now());
  });

  test("a passage of the course opens beside the Guide, from the course's index", async () => {
    const place = await campus.welcome(mira);
    const passage = await campus.institution.scope.from("passages").selectAll().limit(1).executeTakeFirstOrThrow();
    d1Fails();
    const seen = await see(() => campus.look(place, `/guide?passage=${passage.id}`));
    expect(seen.text).toContain(passage.heading);
    expect(tellsOfCopies(seen)).toBe(true);
  });
});

async function keptLaunch(): Promise<{ place: Place; launch: string }> {
  const before = await campus.welcome(mira);
  d1Fails();
  const visit = visitOf(await campus.platform.launch(before.person));
  return { place: { ...before, ...visit }, launch: visit.path.slice("/l/".length) };
}

describe("a kept launch", () => {
  test("is written by the first page that is opened after D1 is back", async () => {
    const { place, launch } = await keptLaunch();
    d1IsBack();
    const page = await see(() => campus.look(place));
    expect([page.status, tellsOfCopies(page), page.fallbacks]).toEqual([200, false, []]);
    expect(await campus.launches(place.learnerId)).toContain(launch);
  });

  test("lets its learner in also while D1 can be read and not yet written", async () => {
    const { place, launch } = await keptLaunch();
    d1IsBack();
    const unwritable = new AilingTool("D1");
    unwritable.health.fault = "fails";
    await unwritable.inhabit(campus.conversationsOf(place.learnerId));
    const page = await see(() => campus.look(place));
    expect([page.status, tellsOfCopies(page)]).toEqual([200, true]);
    expect(await campus.launches(place.learnerId)).not.toContain(launch);
    expect((await campus.waiting(place.learnerId)).launches).toEqual([launch]);
  });

  test("whose learner was erased meanwhile is dropped, and makes nobody anew", async () => {
    const { place } = await keptLaunch();
    await converse(place, crypto.randomUUID(), texts.slice(0, 1));
    await new Erasure(campus.institution.scope).erase(place.learnerId, "operator", Date.now());
    d1IsBack();
    await campus.alarm(place.learnerId);
    await expect(campus.learnerId(place.person)).rejects.toThrow("no result");
    expect(await campus.launches(place.learnerId)).toEqual([]);
    expect(await campus.waiting(place.learnerId)).toEqual({ launches: [], messages: [] });
    const page = await see(() => campus.look(place));
    expect([page.status, page.refusal]).toEqual([401, "session_over"]);
  });
});

/** A batch is done, the first or a later one, and its answer is lost. */
function losingTheAnswer(number = 1): Env {
  let done = 0;
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = await env.DB.batch(statements);
    done += 1;
    if (done !== number) return results;
    throw new Error("D1_ERROR: the answer was lost");
  };
  const DB = new Proxy(env.DB, {
    get(target, name) {
      const value: unknown = name === "batch" ? batch : Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { ...env, DB };
}

describe("D1 commits an admission and says that it failed", () => {
  test("of somebody new: one learner, one session", async () => {
    const person = { ...eli, sub: crypto.randomUUID() };
    vi.spyOn(tool, "env", "get").mockReturnValue(losingTheAnswer());
    const visit = visitOf(await campus.platform.launch(person));
    await tool.settle();
    const learners = campus.institution.scope.from("learner_profiles").where("lti_user_id", "=", person.sub);
    const found = await learners.select("id").execute();
    expect(found).toHaveLength(1);
    expect(await campus.launches(found[0]?.id ?? "")).toEqual([visit.path.slice("/l/".length)]);
    expect((await campus.look(visit)).status).toBe(200);
  });

  test("of somebody known: one session, though it also waited in the object", async () => {
    const { person, learnerId } = await campus.welcome(mira);
    vi.spyOn(tool, "env", "get").mockReturnValue(losingTheAnswer());
    const visit = visitOf(await campus.platform.launch(person));
    expect((await campus.waiting(learnerId)).launches).toHaveLength(1);
    await runDurableObjectAlarm(campus.conversationsOf(learnerId));
    expect((await campus.waiting(learnerId)).launches).toEqual([]);
    expect(await campus.launches(learnerId)).toHaveLength(2);
    expect(await campus.launches(learnerId)).toContain(visit.path.slice("/l/".length));
  });

  test("of somebody who is given a role: one entry, though the launch also waited in the object", async () => {
    const { person, learnerId } = await campus.welcome(mira);
    // The first one reads where the chain ends.
    vi.spyOn(tool, "env", "get").mockReturnValue(losingTheAnswer(2));
    await campus.platform.launch({ ...person, roles: ROLE.administrator });
    expect((await campus.waiting(learnerId)).launches).toHaveLength(1);
    expect(await rolesTold({ learnerId })).toEqual(["administrator.given"]);
    await runDurableObjectAlarm(campus.conversationsOf(learnerId));
    expect((await campus.waiting(learnerId)).launches).toEqual([]);
    expect(await campus.launches(learnerId)).toHaveLength(2);
    expect(await rolesTold({ learnerId })).toEqual(["administrator.given"]);
  });
});

async function everyCopy(kv: KVNamespace): Promise<[string, string][]> {
  const { keys } = await kv.list({ prefix: `${campus.institution.tenantId}/` });
  return Promise.all(keys.map(async ({ name }) => [name, (await kv.get(name)) ?? ""] as [string, string]));
}

describe("whose copy says that they are out stays out while D1 is gone:", () => {
  test("a disabled tenant", async () => {
    campus = await Campus.ofItsOwn(tool);
    const place = await campus.welcome(mira);
    const { tenantId } = campus.institution;
    await new TenantRegistry(env.DB).setTenantStatus(tenantId, "disabled", Date.now());
    expect((await campus.platform.login()).headers.get("x-refusal")).toBe("registration_disabled");
    expect((await campus.look(place)).headers.get("x-refusal")).toBe("registration_disabled");
    await tool.settle();
    d1Fails();
    expect((await campus.platform.login()).headers.get("x-refusal")).toBe("registration_disabled");
    expect((await campus.look(place)).status).toBeGreaterThanOrEqual(400);
  });

  test("a disabled deployment", async () => {
    campus = await Campus.ofItsOwn(tool);
    const place = await campus.welcome(mira);
    await campus.institution.scope.update("deployments").set({ status: "disabled" }).execute();
    expect((await campus.platform.launch(place.person)).headers.get("x-refusal")).toBe("deployment_disabled");
    expect((await campus.look(place)).headers.get("x-refusal")).toBe("deployment_disabled");
    await tool.settle();
    d1Fails();
    expect((await campus.platform.launch(place.person)).headers.get("x-refusal")).toBe("deployment_disabled");
    expect((await campus.look(place)).status).toBeGreaterThanOrEqual(400);
  });

  test.each(["the tombstone", "a late copy"])("an erased learner, when %s was written last", async (last) => {
    const place = await campus.welcome(mira);
    const { tenantId } = campus.institution;
    const kv = env.LEARNER_COPIES;
    const copies = await everyCopy(kv);
    const ports = { now: () => Date.now(), later: () => {}, used: () => {} };
    const erase = async () => {
      const ofLearner = new LearnerCopies(kv, new ReadThrough(kv, ports));
      const who = { tenantId, learnerId: place.learnerId };
      await ofLearner.bury(who);
      await ofLearner.erase(who, place.person.sub);
    };
    const writeLate = () => Promise.all(copies.map(([name, text]) => kv.put(name, text)));
    if (last === "a late copy") {
      await erase();
      await writeLate();
    } else {
      await writeLate();
      // As if erasing had ended after it set the tombstone.
      await kv.put(`erased/${tenantId}/${place.learnerId}`, "");
    }
    d1Fails();
    const page = await see(() => campus.look(place));
    expect([page.status, page.refusal]).toEqual([503, "record_unavailable"]);
    const launch = await see(() => campus.platform.launch(place.person));
    expect([launch.status, launch.refusal]).toEqual([503, "record_unavailable"]);
  });
});

test("with D1 and the object gone, no launch and no message is said to be done", async () => {
  tool = new AilingTool("D1", "CHAT_CONVERSATIONS");
  campus = await Campus.open(tool);
  const place = await campus.welcome(mira);
  const launches = await campus.launches(place.learnerId);
  d1Fails();
  const launch = await see(() => campus.platform.launch(place.person));
  expect([launch.status, launch.answer.headers.getSetCookie()]).toEqual([503, []]);
  const question = { id: crypto.randomUUID(), text: texts[0] };
  const conversation = crypto.randomUUID();
  const answer = await campus.send(place, conversation, question);
  expect([answer.status, await answer.json()]).toEqual([503, { refusal: "record_unavailable" }]);
  d1IsBack();
  await campus.alarm(place.learnerId);
  expect(await campus.launches(place.learnerId)).toEqual(launches);
  expect(await campus.messages(conversation)).toEqual([]);
});

test("a conversation that only its object has is not said to be missing while that is gone", async () => {
  tool = new AilingTool("CHAT_CONVERSATIONS");
  campus = await Campus.open(tool);
  const place = await campus.welcome(mira);
  const address = `/guide/${crypto.randomUUID()}`;
  tool.health.fault = "fails";
  const page = await see(() => campus.look(place, address));
  expect(page.status).toBe(200);
  expect(page.text).toContain(m.partial_notice());
  tool.health.fault = undefined;
  expect((await campus.look(place, address)).status).toBe(404);
});

describe("the circuit breaker", () => {
  test("spares D1 after five failed requests, sends one probe after 10 s, and each answer from a copy is counted", async () => {
    const start = Date.now();
    let later = 0;
    vi.spyOn(Date, "now").mockImplementation(() => start + later);
    const places = await Promise.all([campus.welcome(mira), campus.welcome(eli)]);
    const look = (index: number) => see(() => campus.look(places[index % 2] ?? { path: "", cookie: "" }));
    d1Fails();
    tool.asked.length = 0;
    const looks = async (count: number) => {
      const seen = await Promise.all(Array.from({ length: count }, (_, index) => look(index)));
      expect(seen.every((each) => each.status === 200 && tellsOfCopies(each))).toBe(true);
    };
    for (let request = 0; request < 5; request += 1) await looks(1);
    expect(tool.asked.length).toBeGreaterThanOrEqual(5);

    tool.asked.length = 0;
    for (later of [1, 5_000, 9_999]) await looks(4);
    expect(tool.asked).toEqual([]);
    later = 10_000;
    await looks(16);
    expect(tool.asked).toHaveLength(1);
    later = 19_999;
    await looks(4);
    expect(tool.asked).toHaveLength(1);

    d1IsBack();
    later = 90_000;
    const back = await look(0);
    expect([back.status, tellsOfCopies(back)]).toEqual([200, false]);
    await tool.settle();
    const lines = journal.warnings.filter((line) => line.includes('"fallback":"visit"'));
    expect(lines).toHaveLength(5 + 12 + 16 + 4);
    const rows = env.DB.prepare(
      "SELECT sum(count) AS count FROM metrics WHERE tenant_id = ? AND name LIKE 'fallback visit: %' AND hour >= ?",
    ).bind(campus.institution.tenantId, start - 3_600_000);
    expect((await rows.first<{ count: number }>())?.count).toBeGreaterThanOrEqual(lines.length);
  });
});
