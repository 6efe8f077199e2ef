import { createExecutionContext, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, inject, test, vi } from "vitest";
import type { Asked } from "#app/guide/answering.ts";
import type { Message, Part } from "#app/guide/conversation.ts";
import { addEvent, type ReplyEvent } from "#app/guide/reply-events.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Conversations } from "#db/conversations.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import { createLobby } from "#workers/lobby.ts";
import { conversationObjectName, quotaObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { allowModel, giveModel, modelHost } from "../model-of.ts";
import { admit, mira } from "../person.ts";

// The fault matrix: a model's server that ails, over real HTTP. Whatever it does, the learner gets a whole reply, once.

const question = { id: "question-0001", text: "What is a p-value?" };
const talk = "00000000-0000-4000-8000-00000000c001";
const said = "A p-value says how surprising the data would be [1]. Read on there.";
let maplewood: Institution;
let session: Session;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  session = await admit(mira, maplewood);
  await allowModel(maplewood, session);
  // Nobody reads along: replies in the course's own words need not be paced.
  vi.spyOn(scheduler, "wait").mockResolvedValue();
});

const object = () => env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
const ask = (asked = question) => read(object().ask(talk, asked));
const recorded = (): Promise<Message[]> => new Conversations(maplewood.scope, session).messages(talk);

describe("a model that answers", () => {
  test.each(["ok", "no-done", "no-usage", "paced:5"])("%s: its words are shown, with what they cite", async (model) => {
    await giveModel(maplewood, model);
    const { parts } = await ask();
    expect(text(parts)).toBe(said);
    expect(parts.filter(({ type }) => type === "source-document").length).toBeGreaterThan(0);
    expect(notices(parts)).toEqual([]);
    await stored(parts);
  });

  test("is told the passages, and the question without what names a person", async () => {
    await giveModel(maplewood, "echo");
    const { parts } = await ask({ ...question, text: "What is a p-value? I am mira@maplewood.example" });
    const echoed = text(parts);
    expect(echoed).toContain("[email]");
    expect(echoed).not.toContain("maplewood.example");
    expect(notices(parts)).toEqual(["redacted"]);
    expect(JSON.stringify(await recorded())).not.toContain("maplewood.example");
  });
});

test("who did not agree, or took it back, is answered in the course's own words: no model is asked", async () => {
  await giveModel(maplewood, "ok");
  const { scope } = maplewood;
  for (const modelCalls of [null, false, true]) {
    await new Learners(scope).changePrivacySettings(
      session.learnerId,
      { modelCalls, modelHost: modelHost() },
      Date.now(),
    );
    const { parts } = await ask({ ...question, id: `question-of-${modelCalls}` });
    expect(parts.some(({ type }) => type === "source-document")).toBe(modelCalls === true);
    expect(notices(parts)).toEqual([]);
  }
});

/** Whether a question is told to the model: then the reply cites. */
const isTold = async (id: string) =>
  (await ask({ ...question, id: `question-${id}` })).parts.some(({ type }) => type === "source-document");
/** The same server by another name. */
const otherHost = () => inject("modelServer").replace("127.0.0.1", "localhost");

describe("a yes is for the provider that was named", () => {
  test("after another one was chosen, no model is asked until there is a new yes", async () => {
    await giveModel(maplewood, "ok");
    expect(await isTold("before")).toBe(true);
    await giveModel(maplewood, "ok", { baseUrl: otherHost() });
    expect(await isTold("changed")).toBe(false);
    await allowModel(maplewood, session, new URL(otherHost()).host);
    expect(await isTold("allowed")).toBe(true);
    await giveModel(maplewood, "ok");
    expect(await isTold("changed-back")).toBe(false);
  });

  test("another model of the same one needs none", async () => {
    await giveModel(maplewood, "ok");
    expect(await isTold("before")).toBe(true);
    await giveModel(maplewood, "no-usage");
    expect(await isTold("renamed")).toBe(true);
  });

  test("a yes of which nobody knows to whom it was given does not count", async () => {
    await giveModel(maplewood, "ok");
    await new Learners(maplewood.scope).changePrivacySettings(session.learnerId, { modelHost: null }, Date.now());
    expect(await isTold("nameless")).toBe(false);
  });
});

describe("a model that fails: the reply is in the course's own words, says so, and is whole", () => {
  test.each([
    ["unauthorized", "model-failed"],
    ["too-many", "model-failed"],
    ["broken", "model-failed"],
    ["empty", "model-failed"],
    ["malformed:0", "model-failed"],
    ["malformed:3", "model-failed"],
    ["cut-after:0", "model-failed"],
    ["cut-after:3", "model-failed"],
    ["huge", "model-withheld"],
  ])("%s", async (model, reason) => {
    await giveModel(maplewood, model);
    const { parts } = await ask();
    expect(notices(parts)).toEqual([reason]);
    expect(quoted(parts)).toBeGreaterThan(0);
    expect(said.startsWith(text(parts)) || model === "huge").toBe(true);
    expect(text(parts) !== "" || !model.endsWith(":3")).toBe(true);
    await stored(parts);
  });

  test.each([
    ["slow-first:5000", { firstTokenMs: 150 }],
    ["hangs-after", { replyMs: 1_000 }],
  ])("%s is waited for only so long", async (model, limits) => {
    await giveModel(maplewood, model, limits);
    const began = Date.now();
    const { parts } = await ask();
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(notices(parts)).toEqual(["model-slow"]);
    expect(text(parts)).toBe(model === "hangs-after" ? said.slice(0, text(parts).length) : "");
    expect(text(parts) === "").toBe(model !== "hangs-after");
    expect(quoted(parts)).toBeGreaterThan(0);
    await stored(parts);
  });

  test("a server that is not there", async () => {
    await giveModel(maplewood, "ok", { baseUrl: "http://127.0.0.1:9/v1" });
    await allowModel(maplewood, session, "127.0.0.1:9");
    const { parts } = await ask();
    expect(notices(parts)).toEqual(["model-failed"]);
    await stored(parts);
  });
});

// A reply is under way for 0.9 s: on a machine that stalls for longer there is nothing to be seen of it, and it is asked for again.
describe("while a reply is being made", { retry: 2 }, () => {
  beforeEach(() => giveModel(maplewood, "paced:150"));

  test("a reload, and a second tab, see the same reply; each event once, wherever they begin", async () => {
    const first = events(object().ask(talk, question));
    await vi.waitUntil(async () => (await object().live()).open.length === 1, { timeout: 10_000 });
    expect((await object().live()).open).toEqual([
      { conversationId: talk, questionId: question.id, text: question.text },
    ]);
    const again = events(object().ask(talk, question));
    const behind = events(object().follow(talk, 2));
    const all = await first;
    expect(await again).toEqual(all);
    expect(await behind).toEqual(all.slice(2));
    expect(all.map(({ n }) => n)).toEqual(all.map((_, index) => index + 1));
    await stored(partsOf(all));
    expect(await object().follow(talk, 0)).toEqual({ outcome: "idle" });
  });

  test("another question waits, in this conversation only", async () => {
    const first = ask();
    await vi.waitUntil(async () => (await object().live()).open.length === 1, { timeout: 10_000 });
    expect(await object().ask(talk, { ...question, id: "question-0002" })).toEqual({ outcome: "busy" });
    const elsewhere = "00000000-0000-4000-8000-00000000c003";
    const other = read(object().ask(elsewhere, question));
    expect(text((await first).parts)).toBe(said);
    expect(text((await other).parts)).toBe(said);
  });

  test("a reader who leaves stops nothing", async () => {
    const asked = await object().ask(talk, question);
    if (asked.outcome === "answering") await asked.events.cancel();
    await vi.waitUntil(async () => (await recorded()).length === 2, { timeout: 5_000 });
    expect(text((await recorded())[1]?.parts ?? [])).toBe(said);
  });

  test("it is stopped within half a second, and what came of it stands", async () => {
    const asked = events(object().ask(talk, question));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const began = Date.now();
    expect(await object().stop(talk)).toEqual({ outcome: "stopped" });
    const all = await asked;
    expect(Date.now() - began).toBeLessThan(500);
    const parts = partsOf(all);
    expect(notices(parts)).toEqual(["stopped"]);
    expect(text(parts)).not.toBe("");
    expect(said.startsWith(text(parts))).toBe(true);
    expect(quoted(parts)).toBe(0);
    await stored(parts);
    expect(await object().stop(talk)).toEqual({ outcome: "idle" });
  });

  test("the learner takes the model back: its words end, and the rest is the course's own", async () => {
    const asked = events(object().ask(talk, question));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const tenant = await createLobby(env, createExecutionContext()).enter(session);
    await tenant.learner.refuseModel();
    const parts = partsOf(await asked);
    expect(notices(parts)).toEqual(["interrupted"]);
    expect(["", said]).not.toContain(text(parts));
    expect(said.startsWith(text(parts))).toBe(true);
    expect(quoted(parts)).toBeGreaterThan(0);
    await stored(parts);
  });

  test("it is taken back while a question is being planned: no model says a word", async () => {
    const asked = events(object().ask(talk, question));
    await object().withdrawModel();
    const parts = partsOf(await asked);
    expect(text(parts)).toBe("");
    expect(quoted(parts)).toBeGreaterThan(0);
  });

  test("the object is evicted: the reply is completed from the course's own words, once", async () => {
    const asked = await object().ask(talk, question);
    if (asked.outcome === "answering") void new Response(asked.events).text().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 350));
    await runInDurableObject(object(), (_, state) => state.abort("evicted")).catch(() => {});
    const { parts } = await ask();
    // Whichever comes first: the next object, or the model's connection breaking in this one.
    expect(notices(parts)).toHaveLength(1);
    expect(["interrupted", "model-failed"]).toContain(notices(parts)[0]);
    expect(text(parts)).not.toBe("");
    expect(said.startsWith(text(parts))).toBe(true);
    expect(quoted(parts)).toBeGreaterThan(0);
    await runDurableObjectAlarm(object());
    await stored(parts);
  });

  test("the learner is erased: nothing of it is left", async () => {
    const asked = events(object().ask(talk, question));
    await vi.waitUntil(async () => (await object().live()).open.length === 1, { timeout: 10_000 });
    await object().forget();
    await asked;
    expect(await object().live()).toEqual({ waiting: [], open: [], replaced: [] });
    expect(await object().kept(talk)).toBeUndefined();
  });

  test.each([
    ["the learner is erased", () => object().forget()],
    ["the conversation is deleted", () => object().remove(talk)],
  ])("%s: who follows it and has not read it yet, reads nothing of it", async (_, leave) => {
    const asked = events(object().ask(talk, question));
    const underWay = async () => (await object().live()).open.length;
    await vi.waitUntil(async () => (await underWay()) === 1, { timeout: 10_000 });
    const followed = object().follow(talk, 0);
    await leave();
    await asked;
    expect(await events(followed)).toEqual([]);
  });
});

test("the learner is erased while a question is being planned: no turn begins, and nothing of it is counted", async () => {
  await giveModel(maplewood, "ok");
  const asked = object().ask(talk, question);
  await object().forget();
  expect(await asked).toEqual({ outcome: "not-found" });
  const left = await runInDurableObject(object(), (_, { storage }) =>
    ["turns", "chunks", "messages"].map((table) => storage.sql.exec(`SELECT * FROM ${table}`).toArray().length),
  );
  expect(left).toEqual([0, 0, 0]);
  const counts = env.QUOTA.getByName(quotaObjectName(session.tenantId));
  const counted = await runInDurableObject(counts, (_, { storage }) =>
    ["used", "reservations"].map((table) => JSON.stringify(storage.sql.exec(`SELECT * FROM ${table}`).toArray())),
  );
  expect(counted.join("\n")).not.toContain(session.learnerId);
});

test("a conversation that is nobody's has no stream, and nothing to stop", async () => {
  expect(await object().follow(talk, 0)).toEqual({ outcome: "not-found" });
  expect(await object().stop(talk)).toEqual({ outcome: "not-found" });
});

/** Question and reply stand in the record as they were read, once; and asking again gets the same. */
async function stored(parts: Part[]): Promise<void> {
  const messages = await recorded();
  expect(messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
  expect(messages[1]?.parts).toEqual(parts);
  expect((await ask()).parts).toEqual(parts);
  expect(await recorded()).toEqual(messages);
  expect((await object().live()).open).toEqual([]);
}

function text(parts: readonly Part[]): string {
  return parts.flatMap((part) => (part.type === "text" && !part.providerMetadata ? [part.text] : [])).join("");
}

function quoted(parts: readonly Part[]): number {
  return parts.filter((part) => part.type === "text" && part.providerMetadata !== undefined).length;
}

function notices(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.type === "data-notice" ? [part.data.reason] : []));
}

async function read(asking: Promise<Asked>): Promise<{ parts: Part[] }> {
  return { parts: partsOf(await events(asking)) };
}

function partsOf(all: readonly { event: ReplyEvent }[]): Part[] {
  return all.reduce<Part[]>((parts, { event }) => addEvent(parts, event), []);
}

/** Reads a stream to its end. */
async function events(
  asking: Promise<{ outcome: string; events?: ReadableStream<Uint8Array> }>,
): Promise<{ n: number; event: ReplyEvent }[]> {
  const asked = await asking;
  if (asked.events === undefined) throw new Error(`not answered: ${asked.outcome}`);
  const whole = await new Response(asked.events).text();
  expect(whole.endsWith("data: [DONE]\n\n")).toBe(true);
  return [...whole.matchAll(/^id: (\d+)\ndata: (.*)$/gm)].map(([, n, data]) => ({
    n: Number(n),
    event: JSON.parse(data ?? "") as ReplyEvent,
  }));
}

test("who may be in danger reads where help is before anything else, in the institution's words where it has some", async () => {
  await giveModel(maplewood, "broken");
  const first = await ask({ ...question, id: "crisis-question-1", text: "I want to kill myself. What is a p-value?" });
  expect(first.parts[0]).toEqual({ type: "data-notice", data: { reason: "crisis" } });
  const settings = new Settings(maplewood.scope);
  await settings.set("guide.crisis_text", "Call room 12.", { actor: "operator", version: 0 }, Date.now());
  await giveModel(maplewood, "ok");
  const { parts } = await ask({
    ...question,
    id: "crisis-question-2",
    text: "I want to kill myself. What is a p-value?",
  });
  expect(parts[0]).toEqual({ type: "data-notice", data: { reason: "crisis", text: "Call room 12." } });
  expect(parts.length).toBeGreaterThan(1);
  expect((await recorded()).at(-1)?.parts).toEqual(parts);
});
