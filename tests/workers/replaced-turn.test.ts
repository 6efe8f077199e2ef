import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Asked } from "#app/guide/answering.ts";
import type { Part } from "#app/guide/conversation.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { Conversations } from "#db/conversations.ts";
import { openTalk } from "#workers/learner-talk.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { d1ThatIsDown, type Failure, failingD1 } from "../failing-d1.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { allowModel, giveModel } from "../model-of.ts";
import { admit, mira } from "../person.ts";

// A question that stands in for the last one, with its reply: whatever fails, there is one of the two, whole, and once.

const talk = same.conversation;
const first = { id: "question-0001", text: "What is a median?" };
const second = { id: "question-0002", text: "What is a mode?" };
const anew = { id: "question-0003", text: "What is a p-value?", replaces: second.id };
let maplewood: Institution;
let session: Session;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await teach(maplewood, statistics);
  session = await admit(mira, maplewood);
  vi.spyOn(scheduler, "wait").mockResolvedValue();
  await read(object().ask(talk, first));
  await read(object().ask(talk, second));
});

const object = () => env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
const conversations = () => new Conversations(maplewood.scope, session);
const recorded = async () => questionsOf(await conversations().messages(talk));
const live = () => object().live();

/** The questions that a page shows. */
async function shown(): Promise<string[]> {
  const page = await openTalk(talk, { conversations: conversations(), object, used: () => {} });
  return questionsOf(page?.messages ?? []);
}

async function cutOff() {
  const d1 = d1ThatIsDown(env.DB);
  onTestFinished(() => void (d1.failing = false));
  await withD1(d1.db);
  return d1;
}

function withD1(db: D1Database): Promise<void> {
  return runInDurableObject(object(), (instance) => void Object.assign(instance, { env: { ...env, DB: db } }));
}

test("stands in its place, here and in the record, and asking it twice asks once", async () => {
  const reply = await read(object().ask(talk, anew));
  expect(await recorded()).toEqual([first.id, anew.id]);
  expect(await shown()).toEqual([first.id, anew.id]);
  expect(await read(object().ask(talk, anew))).toEqual(reply);
  const messages = await conversations().messages(talk);
  expect(messages.map(({ role }) => role)).toEqual(["user", "assistant", "user", "assistant"]);
  expect(messages[3]?.parts).toEqual(reply);
  expect((await live()).replaced).toEqual([]);
});

test("may itself be stood in for, again and again", async () => {
  await read(object().ask(talk, anew));
  await read(object().ask(talk, { ...anew, id: "question-0004", replaces: anew.id }));
  await read(object().ask(talk, { ...anew, id: "question-0005", replaces: "question-0004" }));
  expect(await recorded()).toEqual([first.id, "question-0005"]);
});

describe("is refused, and nothing is lost,", () => {
  test.each([
    ["what it would stand in for is not the last question", first.id],
    ["there is no such question", "question-9999"],
  ])("where %s", async (_, replaces) => {
    expect(await object().ask(talk, { ...anew, replaces })).toEqual({ outcome: "superseded" });
    expect(await recorded()).toEqual([first.id, second.id]);
    expect(await shown()).toEqual([first.id, second.id]);
  });

  test("where another tab was quicker; and the question that is gone is not asked again", async () => {
    await read(object().ask(talk, anew));
    expect(await object().ask(talk, { ...anew, id: "question-0004" })).toEqual({ outcome: "superseded" });
    expect(await object().ask(talk, second)).toEqual({ outcome: "superseded" });
    expect(await recorded()).toEqual([first.id, anew.id]);
  });

  test("where the course cannot be searched", async () => {
    const search = vi.fn<() => Promise<never>>(() => Promise.reject(new Error("the index is down")));
    await runInDurableObject(
      object(),
      (instance) => void Object.assign(instance, { env: { ...env, COURSE_INDEX: { getByName: () => ({ search }) } } }),
    );
    await runInDurableObject(object(), async (instance) => {
      await expect(instance.ask(talk, anew)).rejects.toMatchObject({ name: "PartUnavailable" });
    });
    expect(await shown()).toEqual([first.id, second.id]);
  });
});

test("a conversation that began with the old question is called by the new one", async () => {
  const other = "00000000-0000-4000-8000-00000000c009";
  await read(object().ask(other, second));
  await read(object().ask(other, anew));
  expect((await conversations().latest())?.title).toBe(anew.text);
});

describe("while the record fails", () => {
  test("it is shown alone, also after an eviction, and the record has it alone when it is back", async () => {
    const d1 = await cutOff();
    await read(object().ask(talk, anew));
    expect(await recorded()).toEqual([first.id, second.id]);
    expect(await shown()).toEqual([first.id, anew.id]);
    await evictDurableObject(object());
    expect(await shown()).toEqual([first.id, anew.id]);
    d1.failing = false;
    await runDurableObjectAlarm(object());
    expect(await recorded()).toEqual([first.id, anew.id]);
    expect(await live()).toEqual({ waiting: [], open: [], replaced: [] });
  });

  test("several in a row come to one", async () => {
    const d1 = await cutOff();
    await read(object().ask(talk, anew));
    await read(object().ask(talk, { ...anew, id: "question-0004", replaces: anew.id }));
    expect(await shown()).toEqual([first.id, "question-0004"]);
    d1.failing = false;
    await runDurableObjectAlarm(object());
    expect(await recorded()).toEqual([first.id, "question-0004"]);
  });

  test("a page that only the object can show has it alone", async () => {
    await cutOff();
    await read(object().ask(talk, anew));
    expect(questionsOf((await object().kept(talk))?.messages ?? [])).toEqual([first.id, anew.id]);
  });

  test("a write whose answer was lost is not doubled, and brings nothing back", async () => {
    let state: Failure | undefined = { message: "the answer was lost", done: true };
    await withD1(failingD1(env.DB, (sql) => (/insert/i.test(sql) ? state : undefined)));
    await read(object().ask(talk, anew));
    await read(object().ask(talk, { ...anew, id: "question-0004", replaces: anew.id }));
    expect(await recorded()).toEqual([first.id, "question-0004"]);
    state = undefined;
    await runDurableObjectAlarm(object());
    expect(await recorded()).toEqual([first.id, "question-0004"]);
  });

  test("a write of the old one that comes late brings it not back", async () => {
    const late = Promise.withResolvers<undefined>();
    let state: Failure | undefined = { message: "D1 is down" };
    let writes = 0;
    const d1 = failingD1(env.DB, (sql) => {
      if (state !== undefined && "until" in state && /insert/i.test(sql)) writes += 1;
      return state;
    });
    await withD1(d1);
    await read(object().ask(talk, { ...anew, id: "question-0004" }));
    state = { until: late.promise };
    await runInDurableObject(object(), async (instance) => {
      const writing = instance.alarm();
      await vi.waitFor(() => expect(writes).toBe(1));
      state = undefined;
      await read(instance.ask(talk, { ...anew, replaces: "question-0004" }));
      late.resolve(undefined);
      await writing;
    });
    await runDurableObjectAlarm(object());
    expect(await recorded()).toEqual([first.id, anew.id]);
    expect(await shown()).toEqual([first.id, anew.id]);
  });

  test("of a conversation that is no longer kept here nobody can tell whether it is the last: it is to be sent again", async () => {
    await runInDurableObject(object(), (_, { storage }) => void storage.sql.exec("DELETE FROM messages"));
    const d1 = await cutOff();
    await runInDurableObject(object(), async (instance) => {
      const asking = instance.ask(talk, anew);
      await expect(asking).rejects.toMatchObject({ name: "PartUnavailable", part: "D1" });
    });
    d1.failing = false;
    await evictDurableObject(object());
    await read(object().ask(talk, anew));
    expect(await recorded()).toEqual([first.id, anew.id]);
  });
});

describe("in a model's words", () => {
  beforeEach(() => allowModel(maplewood, session));

  test.each(["ok", "cut-after:2", "malformed:2", "broken", "empty"])("%s: one whole reply, once", async (model) => {
    await giveModel(maplewood, model);
    const parts = await read(object().ask(talk, anew));
    expect(notices(parts)).toEqual(model === "ok" ? [] : ["model-failed"]);
    const messages = await conversations().messages(talk);
    expect(questionsOf(messages)).toEqual([first.id, anew.id]);
    expect(messages[3]?.parts).toEqual(parts);
  });

  test("while it is being made, pages and searches no longer show what it stands in for", async () => {
    await giveModel(maplewood, "paced:150");
    const asked = read(object().ask(talk, anew));
    await vi.waitUntil(async () => (await live()).open.length === 1);
    expect(await shown()).toEqual([first.id]);
    expect((await live()).replaced).toMatchObject([{ conversationId: talk, questionId: second.id }]);
    expect(await object().ask(talk, { ...anew, id: "question-0004" })).toEqual({ outcome: "busy" });
    await asked;
    expect(await shown()).toEqual([first.id, anew.id]);
  });

  test("it is stopped, and what came of it stands in the old one's place", async () => {
    await giveModel(maplewood, "paced:150");
    const asked = read(object().ask(talk, anew));
    await vi.waitUntil(async () => (await live()).open.length === 1);
    expect(await object().stop(talk)).toEqual({ outcome: "stopped" });
    expect(notices(await asked)).toEqual(["stopped"]);
    expect(await recorded()).toEqual([first.id, anew.id]);
  });

  test("the object is evicted: the reply is completed from the course's own words, in the old one's place", async () => {
    await giveModel(maplewood, "paced:150");
    const asked = await object().ask(talk, anew);
    if (asked.outcome === "answering") void new Response(asked.events).text().catch(() => {});
    await runInDurableObject(object(), (_, state) => state.abort("evicted")).catch(() => {});
    const parts = await read(object().ask(talk, anew));
    expect(notices(parts)).toHaveLength(1);
    expect(await shown()).toEqual([first.id, anew.id]);
    await runDurableObjectAlarm(object());
    expect(await recorded()).toEqual([first.id, anew.id]);
  });

  test("it is stopped while the record fails, and the object is evicted then: the record has it alone in the end", async () => {
    await giveModel(maplewood, "paced:150");
    let isDown = false;
    await withD1(failingD1(env.DB, (sql) => (isDown && /insert/i.test(sql) ? { message: "D1 is down" } : undefined)));
    const asked = read(object().ask(talk, anew));
    await vi.waitUntil(async () => (await live()).open.length === 1);
    isDown = true;
    await object().stop(talk);
    await asked;
    expect(await recorded()).toEqual([first.id, second.id]);
    await evictDurableObject(object());
    await runDurableObjectAlarm(object());
    expect(await recorded()).toEqual([first.id, anew.id]);
  });

  test("the conversation is deleted meanwhile: nothing of either is left", async () => {
    await giveModel(maplewood, "paced:150");
    const asked = read(object().ask(talk, anew)).catch(() => []);
    await vi.waitUntil(async () => (await live()).open.length === 1);
    expect(await object().remove(talk)).toBe(true);
    await asked;
    expect(await recorded()).toEqual([]);
    expect(await live()).toEqual({ waiting: [], open: [], replaced: [] });
  });
});

function questionsOf(messages: readonly { id: string; role: string }[]): string[] {
  return messages.filter(({ role }) => role === "user").map(({ id }) => id);
}

function notices(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.type === "data-notice" ? [part.data.reason] : []));
}

/** Reads a reply to its end. */
async function read(asking: Promise<Asked>): Promise<Part[]> {
  const asked = await asking;
  if (asked.outcome !== "answering") throw new Error(`not answered: ${asked.outcome}`);
  let parts: Part[] = [];
  for await (const event of readReplyEvents(asked.events)) parts = addEvent(parts, event);
  return parts;
}
