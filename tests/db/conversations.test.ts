import { beforeEach, describe, expect, test } from "vitest";
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

const said = (id: string, seq: number, role: "user" | "assistant" = "user") => ({
  id,
  seq,
  role,
  parts: [{ type: "text" as const, text: id }],
  createdAt: NOW,
});
const old = { questionId: "q-1", replyId: "r-1", title: "What is a mean?" };
const anew = [said("q-2", 1), said("r-2", 2, "assistant")];
const begin = (title = old.title) =>
  conversations.write("c-9", title, [said("q-1", 1), said("r-1", 2, "assistant")], NOW);
const stored = async () => (await conversations.messages("c-9")).map(({ id }) => id);
const title = async () =>
  (await conversations.list({ after: undefined, limit: 9 })).find(({ id }) => id === "c-9")?.title;

describe("a write that stands in for what is there", () => {
  test("takes the old pair out and its place, and the title that came from it; told twice, it changes nothing more", async () => {
    await begin();
    for (let told = 0; told < 2; told += 1) {
      expect(await conversations.write("c-9", "What is a median?", anew, NOW, [old])).toBe(true);
      expect(await stored()).toEqual(["q-2", "r-2"]);
      expect(await title()).toBe("What is a median?");
    }
    expect(await conversations.last("c-9", 1)).toMatchObject([{ id: "r-2" }]);
  });

  test("leaves a title that the learner chose, and one that came from an earlier question", async () => {
    await begin("For the exam");
    await conversations.write("c-9", "What is a median?", anew, NOW, [old]);
    expect(await title()).toBe("For the exam");
    const again = [said("q-4", 3), said("r-4", 4, "assistant")];
    await conversations.write("c-9", "", [said("q-3", 3), said("r-3", 4, "assistant")], NOW);
    await conversations.write("c-9", "What is a mode?", again, NOW, [
      { questionId: "q-3", replyId: "r-3", title: "For the exam" },
    ]);
    expect([await stored(), await title()]).toEqual([["q-2", "r-2", "q-4", "r-4"], "For the exam"]);
  });

  test("is not undone by a write of the old pair that comes late", async () => {
    await conversations.write("c-9", "What is a median?", anew, NOW, [old]);
    await expect(begin()).rejects.toThrow(/UNIQUE/);
    expect(await stored()).toEqual(["q-2", "r-2"]);
  });

  test("takes nothing out of anybody else's conversation", async () => {
    await begin();
    const theirs = new Conversations(maplewood.scope, { learnerId: same.neighbour, ltiContextId: same.course });
    expect(await theirs.write("c-9", "", [], NOW, [old])).toBe(false);
    expect(await stored()).toEqual(["q-1", "r-1"]);
  });

  test.each([
    { learnerId: same.neighbour, ltiContextId: same.course },
    { learnerId: same.learner, ltiContextId: "another-course" },
  ])("calls an empty conversation that is not $learnerId's in $ltiContextId nothing else", async (other) => {
    await conversations.write("c-9", old.title, [], NOW);
    expect(await new Conversations(maplewood.scope, other).write("c-9", "Renamed", [], NOW, [old])).toBe(false);
    expect(await title()).toBe(old.title);
  });
});
