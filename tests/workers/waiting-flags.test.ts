import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import type { Asked } from "#app/guide/answering.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Erasure } from "#db/erasure.ts";
import { Settings } from "#db/settings.ts";
import { ConversationLog } from "#workers/conversation-log.ts";
import { conversationObjectName } from "#workers/object-names.ts";
import { statistics, teach } from "../course.ts";
import { failingD1 } from "../failing-d1.ts";
import { type Institution, twoInstitutions } from "../institution.ts";
import { journal } from "../journal.ts";
import { allowModel, giveModel } from "../model-of.ts";
import { admit, mira } from "../person.ts";

// Whoever was told that somebody will be told: that becomes true, once, however long the record fails.

const inDanger = { id: "question-0001", text: "I want to kill myself. What is a p-value?" };
const talk = "00000000-0000-4000-8000-00000000c001";
let maplewood: Institution;
let harbour: Institution;
let session: Session;

beforeEach(async () => {
  ({ maplewood, harbour } = await twoInstitutions());
  await teach(maplewood, statistics);
  session = await admit(mira, maplewood);
  const by = { actor: "operator", version: 0 };
  await new Settings(maplewood.scope).set("crisis.flags", "instructors", by, Date.now());
  // Nobody reads along: replies need not be paced.
  vi.spyOn(scheduler, "wait").mockResolvedValue();
});

const object = () => env.CHAT_CONVERSATIONS.getByName(conversationObjectName(session.tenantId, session));
const flags = ({ scope } = maplewood) => scope.from("crisis_flags").selectAll().execute();
const waiting = () =>
  runInDurableObject(object(), (_, { storage }) => new ConversationLog(storage).flags.list(10).length);
const ring = () => runDurableObjectAlarm(object());

const isWritten = (sql: string) => /^insert into "(crisis_flags|chat_|learning_sessions)/i.test(sql);

/** Gives the learner's object a D1 that reads, and takes none of what is written of a conversation while it fails. */
async function readingOnly(failure: { done?: true } = {}): Promise<{ failing: boolean }> {
  const state = { failing: true };
  const DB = failingD1(env.DB, (sql) =>
    state.failing && isWritten(sql) ? { message: "D1 takes nothing", ...failure } : undefined,
  );
  await runInDurableObject(object(), (instance) => void Object.assign(instance, { env: { ...env, DB } }));
  return state;
}

/** @returns all that the learner was sent */
async function ask(question = inDanger): Promise<string> {
  const asked: Asked = await object().ask(talk, question);
  if (asked.outcome !== "answering") throw new Error(`not answered: ${asked.outcome}`);
  return new Response(asked.events).text();
}

test("while the record takes nothing it waits, also through an eviction, and is written once when that is back", async () => {
  const asked = Date.now();
  await readingOnly();
  expect(await ask()).toContain('"isFlagged":true');
  await ring();
  expect([await flags(), await waiting()]).toEqual([[], 1]);
  await evictDurableObject(object());
  expect(await waiting()).toBe(1);
  // The object that came back has the real one.
  await ring();
  const [flag, ...more] = await flags();
  expect([more, await waiting()]).toEqual([[], 0]);
  expect(flag).toMatchObject({ learner_id: session.learnerId, seen_by: "instructors", acknowledged_at: null });
  expect(flag?.flagged_at).toBeGreaterThanOrEqual(asked);
  await ring();
  expect(await flags()).toEqual([flag]);
  expect(await flags(harbour)).toEqual([]);
});

test("one whose answer was lost is not there twice, and the same question again makes no other", async () => {
  const d1 = await readingOnly({ done: true });
  const reply = await ask();
  expect(await waiting()).toBe(1);
  expect(await flags()).toHaveLength(1);
  expect(await ask()).toContain('"isFlagged":true');
  d1.failing = false;
  await ring();
  expect([(await flags()).length, await waiting(), reply.includes('"isFlagged":true')]).toEqual([1, 0, true]);
});

test("with a model's reply it is told at once, and by the alarm where the record took nothing then", async () => {
  await allowModel(maplewood, session);
  await giveModel(maplewood, "ok");
  await ask();
  await vi.waitUntil(async () => (await flags()).length === 1, { timeout: 10_000 });
  const d1 = await readingOnly();
  expect(await ask({ ...inDanger, id: "question-0002" })).toContain('"isFlagged":true');
  expect(await waiting()).toBe(1);
  d1.failing = false;
  await ring();
  expect([(await flags()).length, await waiting()]).toEqual([2, 0]);
});

test("of somebody who is gone it is dropped, and said so without a name; the object forgets it with its learner", async () => {
  await readingOnly();
  await ask();
  await new Erasure(maplewood.scope).erase(session.learnerId, "operator", Date.now());
  await evictDurableObject(object());
  await ring();
  expect([await flags(), await waiting()]).toEqual([[], 0]);
  expect(journal.warnings).toContain("a flag is dropped: the learner or the course is gone");
  await runInDurableObject(object(), (_, { storage }) =>
    new ConversationLog(storage).flags.add({ id: "flag-1", seenBy: "instructors", at: 1 }),
  );
  await object().forget();
  expect(await waiting()).toBe(0);
});

test("while the record does not tell, the institution's words are those that it told with the last question, and somebody is told later", async () => {
  const by = { actor: "operator", version: 0 };
  await new Settings(maplewood.scope).set("guide.crisis_text", "Call room 12.", by, Date.now());
  await ask({ id: "question-0000", text: "What is a p-value?" });
  const state = { failing: true };
  const DB = failingD1(env.DB, () => (state.failing ? { message: "D1 is down" } : undefined));
  await runInDurableObject(object(), (instance) => void Object.assign(instance, { env: { ...env, DB } }));

  const reply = await ask();
  expect(reply).toContain("Call room 12.");
  expect(await waiting()).toBe(1);
  state.failing = false;
  await ring();
  expect(await flags()).toMatchObject([{ seen_by: "instructors", learner_id: session.learnerId }]);
  expect(await flags(harbour)).toEqual([]);
});
