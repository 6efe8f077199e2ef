import { beforeEach, expect, test } from "vitest";
import type { Conversation } from "#app/guide/conversation.ts";
import { Conversations } from "#db/conversations.ts";
import { conversationFactory, messageFactory, seeded } from "../factories.ts";
import { everythingOf, furnish } from "../furnish.ts";
import { type Institution, same, twoInstitutions } from "../institution.ts";

const NOW = Date.UTC(2026, 8, 2);
const owner = { learner_id: same.learner, lti_context_id: same.course };
let maplewood: Institution;
let conversations: Conversations;

beforeEach(async () => {
  ({ maplewood } = await twoInstitutions());
  await furnish(maplewood);
  conversations = new Conversations(maplewood.scope, { learnerId: same.learner, ltiContextId: same.course });
});

test("conversations are listed by pages, last changed first, each once, also those of one moment", async () => {
  const { scope } = maplewood;
  const seed = seeded();
  const rows = [5, 3, 3, 3, 9, 1].map((later) => conversationFactory(seed, { ...owner, updated_at: NOW + later }));
  const theirs = conversationFactory(seed, { ...owner, learner_id: same.neighbour, updated_at: NOW + 4 });
  await scope.insert("chat_conversations", [...rows, theirs]).execute();
  const listed: Conversation[] = [];
  for (;;) {
    const page = await conversations.list({ after: listed.at(-1), limit: 2 });
    listed.push(...page);
    if (page.length === 0) break;
  }
  const newestFirst = rows.toSorted((a, b) => b.updated_at - a.updated_at || (a.id < b.id ? 1 : -1));
  expect(listed.map(({ id }) => id)).toEqual([...newestFirst.map(({ id }) => id), same.conversation]);
  expect(listed[0]).toEqual(await conversations.latest());
});

test("a conversation is taken out with its messages, and nobody else's is", async () => {
  const { scope } = maplewood;
  const seed = seeded();
  const theirs = conversationFactory(seed, { ...owner, learner_id: same.neighbour });
  await scope.batch([
    scope.insert("chat_conversations", theirs),
    scope.insert("chat_messages", messageFactory(seed, { conversation_id: theirs.id })),
  ]);
  expect(await conversations.remove(theirs.id)).toBe(false);
  expect(await conversations.remove("nowhere")).toBe(false);
  expect(await conversations.remove(same.conversation)).toBe(true);
  const { chat_conversations, chat_messages } = await everythingOf(maplewood);
  expect(chat_conversations).toMatchObject([{ id: theirs.id }]);
  expect(chat_messages).toMatchObject([{ conversation_id: theirs.id }]);
  expect(await conversations.remove(same.conversation)).toBe(false);
});

test("what is written for a course that is gone is not kept", async () => {
  const gone = new Conversations(maplewood.scope, { learnerId: same.learner, ltiContextId: "gone" });
  const before = await everythingOf(maplewood);
  expect(await gone.write("c-9", "", [{ id: "m", seq: 1, role: "user", parts: [], createdAt: NOW }], NOW)).toBe(false);
  expect(await everythingOf(maplewood)).toEqual(before);
});
