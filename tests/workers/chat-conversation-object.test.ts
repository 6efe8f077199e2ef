import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Message } from "#app/guide/conversation.ts";
import type { Asked } from "#app/guide/answering.ts";
import type { SearchResult } from "#app/knowledge/search.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import type { Part } from "#app/guide/conversation.ts";
import type { Session } from "#app/tenancy/session.ts";
import { readReplyEvents } from "#app/ui/read-reply-events.ts";
import { Conversations } from "#db/conversations.ts";
import { ConversationLog, type NewMessage } from "#workers/conversation-log.ts";
import type { KeptLaunch } from "#workers/kept-launch.ts";
import { launchStanding } from "#workers/learner-copies.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { sound, statistics, teach } from "../course.ts";
import { d1ThatIsDown, failingD1 } from "../failing-d1.ts";
import { everythingButCounts } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";
import { recordingD1 } from "../recording-d1.ts";
import { admit, eli, launchOf, mira, newLaunchId, noor } from "../person.ts";

const question = { id: "question-0001", text: "What is a p-value?" };
const another = { id: "question-0002", text: "What is a median?" };
const talk = same.conversation;
let maplewood: Institution;
let harbour: Institution;
let session: Session;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  await teach(maplewood, statistics);
  session = await admit(mira, maplewood);
  // Nobody reads along: replies need not be paced.
  vi.spyOn(scheduler, "wait").mockResolvedValue();
});

describe("a question", () => {
  test("is answered in the course's own words, and both stand in the record", async () => {
    const reply = await answered(talkOf(session).ask(talk, question));
    expect(reply.parts[0]).toMatchObject({
      type: "text",
      providerMetadata: { course: { section: expect.any(String) } },
    });
    const recorded = await messagesOf(session);
    expect(recorded).toMatchObject([
      { id: question.id, role: "user", parts: [{ type: "text", text: question.text }] },
      { id: reply.id, role: "assistant", parts: reply.parts },
    ]);
    expect(await conversationsOf(session).latest()).toMatchObject({ id: talk, title: question.text });
    expect(await talkOf(session).waiting()).toEqual([]);
  });

  test("that is asked twice gets the same reply, and stands in the record once", async () => {
    const first = await answered(talkOf(session).ask(talk, question));
    expect(await answered(talkOf(session).ask(talk, question))).toEqual(first);
    expect(await messagesOf(session)).toHaveLength(2);
  });

  test("that is asked eight times at once is answered once, and the others are told to wait or get the same", async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => talkOf(session).ask(talk, question)));
    const replies = await Promise.all(
      asked.filter(({ outcome }) => outcome === "answering").map((each) => answered(Promise.resolve(each))),
    );
    expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
    expect(asked.every(({ outcome }) => outcome === "answering" || outcome === "busy")).toBe(true);
    expect(await messagesOf(session)).toHaveLength(2);
  });

  test("that is sent again while the first answer is on its way gets the same reply", async () => {
    // Whether it has a reply to the second sending, the record says only when the first is over.
    const over = Promise.withResolvers<undefined>();
    let looks = 0;
    await withD1(
      session,
      failingD1(env.DB, (sql) => (/"role" = /.test(sql) && ++looks === 2 ? { until: over.promise } : undefined)),
    );
    const replies = await runInDurableObject(talkOf(session), async (instance) => {
      const first = instance.ask(talk, question);
      const second = instance.ask(talk, question);
      const reply = await answered(first);
      over.resolve(undefined);
      return [reply, await answered(second)];
    });
    expect(replies[1]).toEqual(replies[0]);
    expect(await messagesOf(session)).toHaveLength(2);
  });

  test("after another one takes its place behind it", async () => {
    await answered(talkOf(session).ask(talk, question));
    await answered(talkOf(session).ask(talk, another));
    const recorded = await messagesOf(session);
    expect(recorded.map(({ role }) => role)).toEqual(["user", "assistant", "user", "assistant"]);
    expect(recorded.map(({ seq }) => seq)).toEqual(recorded.map(({ seq }) => seq).toSorted((a, b) => a - b));
    expect(await conversationsOf(session).latest()).toMatchObject({ id: talk, title: question.text });
  });

  test("with the same id in another conversation is another question", async () => {
    const first = await answered(talkOf(session).ask(talk, question));
    const second = await answered(
      talkOf(session).ask(same.neighboursConversation, { ...question, text: another.text }),
    );
    expect(second.parts).not.toEqual(first.parts);
    expect(await messagesOf(session)).toHaveLength(2);
  });

  test("in a course without material is answered honestly, and kept", async () => {
    const empty = await admit(mira, maplewood, { ltiContext: { id: "empty" } });
    const reply = await answered(talkOf(empty).ask(talk, question));
    expect(reply.parts).toEqual([{ type: "data-nearest", data: { concepts: [] } }]);
    expect(await messagesOf(empty)).toHaveLength(2);
  });
});

describe("a question while the course's first index is being built", () => {
  test("waits for it, step by step", async () => {
    await withIndex(session, (call) => (call < 5 ? undefined : nothingFound));
    const reply = await answered(talkOf(session).ask(talk, question));
    expect(reply.parts).toEqual([{ type: "data-nearest", data: { concepts: [] } }]);
  });

  test("waits no longer than for any object, is not kept, and can be asked again", async () => {
    let isBuilding = true;
    await withIndex(session, () => (isBuilding ? undefined : nothingFound));
    await runInDurableObject(talkOf(session), async (instance) => {
      const began = Date.now();
      await expect(instance.ask(talk, question)).rejects.toMatchObject({ name: "PartUnavailable" });
      expect(Date.now() - began).toBeLessThan(3_500);
      expect(await instance.waiting()).toEqual([]);
      isBuilding = false;
      await answered(instance.ask(talk, question));
    });
    expect(await messagesOf(session)).toHaveLength(2);
  });

  const nothingFound: SearchResult = { size: 0, frequencies: [], hits: [], nearest: [] };
});

describe("a conversation that somebody else began", () => {
  test("does not exist for a learner of the same course", async () => {
    await answered(talkOf(session).ask(talk, question));
    const neighbour = await admit(eli, maplewood);
    const before = await everythingButCounts(maplewood);
    expect(await talkOf(neighbour).ask(talk, question)).toEqual({ outcome: "not-found" });
    expect(await everythingButCounts(maplewood)).toEqual(before);
    expect(await messagesOf(neighbour)).toEqual([]);
  });

  test("does not exist for the same learner in another course", async () => {
    await answered(talkOf(session).ask(talk, question));
    await teach(maplewood, sound, "102");
    const elsewhere = await admit(mira, maplewood, { ltiContext: { id: "102" } });
    expect(await talkOf(elsewhere).ask(talk, another)).toEqual({ outcome: "not-found" });
  });

  test("at another institution is nobody's here: both can use its id", async () => {
    await teach(harbour, sound);
    const theirs = await admit(noor, harbour);
    const here = await answered(talkOf(session).ask(talk, question));
    const before = await everythingButCounts(maplewood);
    const there = await answered(talkOf(theirs).ask(talk, question));
    expect(there.id).not.toBe(here.id);
    expect(await messagesOf(theirs)).toHaveLength(2);
    expect(await everythingButCounts(maplewood)).toEqual(before);
  });

  test("and was taken while the record was down is dropped when it is back", async () => {
    const neighbour = await admit(eli, maplewood);
    const d1 = await cutOff(neighbour);
    expect((await answered(talkOf(neighbour).ask(talk, another))).parts).not.toEqual([]);
    await answered(talkOf(session).ask(talk, question));
    const before = await everythingButCounts(maplewood);
    d1.failing = false;
    expect(await runDurableObjectAlarm(talkOf(neighbour))).toBe(true);
    expect(await talkOf(neighbour).waiting()).toEqual([]);
    expect(await everythingButCounts(maplewood)).toEqual(before);
    expect(journal.warnings).toContain(`messages are dropped: they can never be written ${talk} 2`);
  });
});

describe("while the record fails", () => {
  test("a question is answered, waits, and is written once when the record is back", async () => {
    const d1 = await cutOff(session);
    const reply = await answered(talkOf(session).ask(talk, question));
    const waiting = await talkOf(session).waiting();
    expect(waiting.map(({ message }) => message.id)).toEqual([question.id, reply.id]);
    expect(await messagesOf(session)).toEqual([]);

    expect(await runDurableObjectAlarm(talkOf(session))).toBe(true);
    expect(await talkOf(session).waiting()).toHaveLength(2);

    d1.failing = false;
    expect(await runDurableObjectAlarm(talkOf(session))).toBe(true);
    expect((await messagesOf(session)).map(({ id }) => id)).toEqual([question.id, reply.id]);
    expect(await talkOf(session).waiting()).toEqual([]);
  });

  test("the same question again gets the same reply again", async () => {
    await cutOff(session);
    const reply = await answered(talkOf(session).ask(talk, question));
    expect(await answered(talkOf(session).ask(talk, question))).toEqual(reply);
    expect(await talkOf(session).waiting()).toHaveLength(2);
  });

  test("an eviction loses nothing of what was acknowledged", async () => {
    await cutOff(session);
    const reply = await answered(talkOf(session).ask(talk, question));
    await evictDurableObject(talkOf(session));
    expect((await talkOf(session).waiting()).map(({ message }) => message.id)).toEqual([question.id, reply.id]);
    expect(await runDurableObjectAlarm(talkOf(session))).toBe(true);
    expect((await messagesOf(session)).map(({ id }) => id)).toEqual([question.id, reply.id]);
  });

  test("a write whose answer was lost is not doubled by the next try", async () => {
    let broken = true;
    await withD1(
      session,
      failingD1(env.DB, () => (broken ? { message: "the answer was lost", done: true } : undefined)),
    );
    await answered(talkOf(session).ask(talk, question));
    expect(await talkOf(session).waiting()).toHaveLength(2);
    const before = await messagesOf(session);
    expect(before).toHaveLength(2);
    broken = false;
    await runDurableObjectAlarm(talkOf(session));
    expect(await messagesOf(session)).toEqual(before);
    expect(await talkOf(session).waiting()).toEqual([]);
  });
});

describe("a backlog", () => {
  test("of 400 messages is written by steps of 40, one an alarm, at once one after the other: in order, all, and once", async () => {
    const { db, asked } = recordingD1(env.DB);
    await withD1(session, db);
    const waiting = await heap(talkOf(session), 200);
    const sizes = await alarms(talkOf(session));
    expect(sizes).toEqual([360, 320, 280, 240, 200, 160, 120, 80, 40, 0]);
    expect((await messagesOf(session)).map(({ id }) => id)).toEqual(waiting);
    expect(asked.filter(({ sql }) => sql.startsWith('insert into "chat_messages"'))).toHaveLength(400);
  });

  test("rings again at once while the record takes it, and later when it does not", async () => {
    await heap(talkOf(session), 40);
    await runInDurableObject(talkOf(session), async (instance, { storage }) => {
      const setAlarm = vi.spyOn(storage, "setAlarm").mockResolvedValue();
      const now = Date.now();
      await instance.alarm();
      expect(setAlarm.mock.lastCall?.[0]).toBeLessThan(now + 1_000);
      const d1 = d1ThatIsDown(env.DB);
      Object.assign(instance, { env: { ...env, DB: d1.db } });
      await instance.alarm();
      expect(setAlarm.mock.lastCall?.[0]).toBeGreaterThan(now + 3_000);
    });
    expect(await talkOf(session).waiting()).toHaveLength(40);
  });

  test("whose step was written but not answered is written on without a double", async () => {
    let isLost = true;
    await withD1(
      session,
      failingD1(env.DB, () => (isLost ? { message: "the answer was lost", done: true } : undefined)),
    );
    const waiting = await heap(talkOf(session), 50);
    await runInDurableObject(talkOf(session), (instance) => instance.alarm());
    expect(await messagesOf(session)).toHaveLength(40);
    expect(await talkOf(session).waiting()).toHaveLength(100);
    isLost = false;
    await alarms(talkOf(session));
    expect((await messagesOf(session)).map(({ id }) => id)).toEqual(waiting);
  });

  test("of many launches is written before the first message, five a step", async () => {
    const { db, asked } = recordingD1(env.DB);
    const launches = Array.from({ length: 7 }, kept);
    for (const each of launches) await talkOf(session).keepLaunch(each);
    await withD1(session, db);
    await heap(talkOf(session), 30);
    expect(await alarms(talkOf(session))).toEqual([60, 20, 0]);
    const tables = asked.flatMap(({ sql }) => /^insert into "(learning_sessions|chat_messages)"/.exec(sql)?.[1] ?? []);
    expect(tables.lastIndexOf("learning_sessions")).toBe(6);
    expect(tables).toHaveLength(67);
    expect(await launchesOf()).toEqual(expect.arrayContaining(launches.map((each) => each.session.launchId)));
  });

  test("stays behind when a page settles a launch: that one alone is written, and the alarm rings for the rest", async () => {
    const [first, second] = [kept(), kept()];
    await cutOff(session);
    for (const each of [first, second]) await talkOf(session).keepLaunch(each);
    await heap(talkOf(session), 1);
    await withD1(session, env.DB);
    await runInDurableObject(talkOf(session), async (instance, { storage }) => {
      const setAlarm = vi.spyOn(storage, "setAlarm").mockResolvedValue();
      expect(await instance.settleLaunch(second.session.launchId)).toBe("written");
      expect(setAlarm.mock.lastCall?.[0]).toBeLessThanOrEqual(Date.now());
    });
    expect(await talkOf(session).waiting()).toHaveLength(2);
    expect(await talkOf(session).keptLaunch(first.session.launchId)).toEqual(first);
    await runDurableObjectAlarm(talkOf(session));
    expect(await launchesOf()).toContain(first.session.launchId);
    expect(await messagesOf(session)).toHaveLength(2);
  });

  test("does not keep a question waiting, whose own turn comes behind it", async () => {
    await heap(talkOf(session), 60);
    const reply = await answered(talkOf(session).ask(talk, question));
    await vi.waitUntil(async () => (await talkOf(session).waiting()).length === 0, { timeout: 1_900 });
    const recorded = await messagesOf(session);
    expect(recorded).toHaveLength(122);
    expect(recorded.slice(-2).map(({ id }) => id)).toEqual([question.id, reply.id]);
  });
});

const launch = () => launchOf(mira, maplewood, { resourceLink: { id: "9", title: "A new link" } });
/** A second launch of the learner, as admitting hands it over. */
function kept(): KeptLaunch {
  const launchId = newLaunchId();
  const standing = launchStanding(launch(), maplewood.registration, session.generation);
  return { launch: launch(), session: { ...session, launchId }, standing, launchedAt: Date.now() };
}

const launchesOf = async () =>
  (await maplewood.scope.from("learning_sessions").select("id").execute()).map(({ id }) => id);

describe("a launch that the record could not take", () => {
  test("waits through an eviction, and is written by the alarm, once", async () => {
    const waiting = kept();
    await cutOff(session);
    await talkOf(session).keepLaunch(waiting);
    await evictDurableObject(talkOf(session));
    expect(await talkOf(session).keptLaunch(waiting.session.launchId)).toEqual(waiting);
    await runDurableObjectAlarm(talkOf(session));
    const before = await everythingButCounts(maplewood);
    expect(await launchesOf()).toEqual(expect.arrayContaining([session.launchId, waiting.session.launchId]));
    await talkOf(session).keepLaunch(waiting);
    await runDurableObjectAlarm(talkOf(session));
    expect(await everythingButCounts(maplewood)).toEqual(before);
  });

  test("is settled when a page asks for it, or waits on while the record still fails", async () => {
    const { session: waiting, ...rest } = kept();
    const d1 = await cutOff(session);
    await talkOf(session).keepLaunch({ session: waiting, ...rest });
    expect(await talkOf(session).settleLaunch(waiting.launchId)).toBe("waiting");
    d1.failing = false;
    expect(await talkOf(session).settleLaunch(waiting.launchId)).toBe("written");
    expect(await launchesOf()).toContain(waiting.launchId);
    // From here on the record alone says who may enter: the launch may be ended there.
    expect(await talkOf(session).keptLaunch(waiting.launchId)).toBeUndefined();
    expect(await talkOf(session).settleLaunch(waiting.launchId)).toBe("written");
    expect(await talkOf(session).settleLaunch("another launch")).toBeUndefined();
  });

  test.each([
    ["learner", () => maplewood.scope.delete("learner_profiles").execute()],
    ["course", () => maplewood.scope.delete("lti_contexts").execute()],
  ])("is dropped when its %s is gone, and brings nothing back", async (_, remove) => {
    const waiting = kept();
    await talkOf(session).keepLaunch(waiting);
    await remove();
    const before = await everythingButCounts(maplewood);
    expect(await talkOf(session).settleLaunch(waiting.session.launchId)).toBeUndefined();
    expect(await everythingButCounts(maplewood)).toEqual(before);
  });
});

test("an erased learner's object forgets everything, and rings no more", async () => {
  await cutOff(session);
  await answered(talkOf(session).ask(talk, question));
  await talkOf(session).forget();
  expect(await talkOf(session).waiting()).toEqual([]);
  expect(await talkOf(session).kept(talk)).toBeUndefined();
  expect(await runDurableObjectAlarm(talkOf(session))).toBe(false);
});

test("a question that was asked long ago gets its reply from the record", async () => {
  const reply = await answered(talkOf(session).ask(talk, question));
  await runInDurableObject(talkOf(session), (_, { storage }) => void storage.sql.exec("DELETE FROM messages"));
  expect(await answered(talkOf(session).ask(talk, question))).toEqual(reply);
  expect(await messagesOf(session)).toHaveLength(2);
});

test("what was written is forgotten after a while, and the alarms end", async () => {
  await answered(talkOf(session).ask(talk, question));
  await runInDurableObject(
    talkOf(session),
    (_, { storage }) => void storage.sql.exec("UPDATE messages SET written_at = 1"),
  );
  expect(await runDurableObjectAlarm(talkOf(session))).toBe(true);
  expect(await runDurableObjectAlarm(talkOf(session))).toBe(false);
  expect(await messagesOf(session)).toHaveLength(2);
});

function talkOf(of: Session) {
  return env.CHAT_CONVERSATIONS.getByName(conversationObjectName(of.tenantId, of));
}

function conversationsOf(of: Session): Conversations {
  return new Conversations(of.tenantId === harbour.tenantId ? harbour.scope : maplewood.scope, of);
}

function messagesOf(of: Session): Promise<Message[]> {
  return conversationsOf(of).messages(talk);
}

/** Reads a reply to its end. */
async function answered(asking: Promise<Asked>): Promise<{ id: string; parts: Part[] }> {
  const asked = await asking;
  if (asked.outcome !== "answering") throw new Error(`not answered: ${asked.outcome}`);
  const reply = { id: "", parts: [] as Part[] };
  for await (const event of readReplyEvents(asked.events)) {
    if (event.type === "start") reply.id = event.messageId;
    reply.parts = addEvent(reply.parts, event);
  }
  return reply;
}

/** Cuts the learner's object off from D1, at most until the test is over. The course's index still reads it. */
async function cutOff(of: Session) {
  const d1 = d1ThatIsDown(env.DB);
  onTestFinished(() => void (d1.failing = false));
  await withD1(of, d1.db);
  return d1;
}

function withD1(of: Session, db: D1Database): Promise<void> {
  return runInDurableObject(talkOf(of), (instance) => void Object.assign(instance, { env: { ...env, DB: db } }));
}

/** Gives the learner's object a course index that answers as it is told. */
function withIndex(of: Session, answer: (call: number) => SearchResult | undefined): Promise<void> {
  let calls = 0;
  const search = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return answer(++calls);
  };
  const COURSE_INDEX = { getByName: () => ({ search }) };
  return runInDurableObject(talkOf(of), (instance) => void Object.assign(instance, { env: { ...env, COURSE_INDEX } }));
}

/** Questions and replies that no record has, as an outage leaves them. @returns their ids, in order */
function heap(object: ReturnType<typeof talkOf>, turns: number): Promise<string[]> {
  return runInDurableObject(object, (_, { storage }) => {
    const log = new ConversationLog(storage);
    for (let turn = 0; turn < turns; turn++)
      log.add(talk, said(`q-${turn}`, "user"), said(`r-${turn}`, "assistant"), 1_000 + turn);
    return log.waiting().map(({ message }) => message.id);
  });
}

/** Lets the alarm ring as long as something waits. @returns how many messages waited after each */
function alarms(object: ReturnType<typeof talkOf>): Promise<number[]> {
  return runInDurableObject(object, async (instance, { storage }) => {
    vi.spyOn(storage, "setAlarm").mockResolvedValue();
    const log = new ConversationLog(storage);
    const waiting: number[] = [];
    while (log.waits()) {
      await instance.alarm();
      waiting.push(log.waiting().length);
    }
    return waiting;
  });
}

function said(id: string, role: NewMessage["role"]): NewMessage {
  return { id, role, parts: [{ type: "text", text: `The text of ${id}` }] };
}
