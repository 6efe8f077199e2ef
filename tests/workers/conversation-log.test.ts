import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ConversationLog, type NewMessage } from "#workers/conversation-log.ts";
import { conversationObjectName } from "#workers/object-names.ts";

// The conversations' names are in the other order than their questions.
const earlier = "conversation-z";
const later = "conversation-a";

test("what waits comes oldest first, whichever conversation it is of", () =>
  withLog((log) => {
    log.add(earlier, said("q-1", "user"), said("r-1", "assistant"), 1_000);
    log.add(later, said("q-2", "user"), said("r-2", "assistant"), 2_000);
    log.add(earlier, said("q-3", "user"), said("r-3", "assistant"), 3_000);
    expect(log.waiting().map(({ message }) => message.id)).toEqual(["q-1", "r-1", "q-2", "r-2", "q-3", "r-3"]);
    expect(log.waiting().map(({ conversationId }) => conversationId)).toEqual([
      earlier,
      earlier,
      later,
      later,
      earlier,
      earlier,
    ]);
  }));

test("a question always waits before its reply, also where two conversations share a millisecond", () =>
  withLog((log) => {
    log.add(earlier, said("q-1", "user"), said("r-1", "assistant"), 1_000);
    log.add(later, said("q-2", "user"), said("r-2", "assistant"), 1_000);
    const ids = log.waiting().map(({ message }) => message.id);
    expect(ids.filter((id) => id.endsWith("1"))).toEqual(["q-1", "r-1"]);
    expect(ids.filter((id) => id.endsWith("2"))).toEqual(["q-2", "r-2"]);
  }));

function said(id: string, role: NewMessage["role"]): NewMessage {
  return { id, role, parts: [{ type: "text", text: `The text of ${id}` }] };
}

/** The log of an object of this test's own. */
function withLog(story: (log: ConversationLog) => void): Promise<void> {
  const name = conversationObjectName(crypto.randomUUID(), { ltiContextId: "course-1", learnerId: "learner-1" });
  return runInDurableObject(env.CHAT_CONVERSATIONS.getByName(name), (_, { storage }) =>
    story(new ConversationLog(storage)),
  );
}
