import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import {
  conversationObjectName,
  courseObjectName,
  readConversationObjectName,
  readCourseObjectName,
} from "#workers/object-names.ts";

test("a conversation's name begins with its tenant, and is read back", () => {
  const name = conversationObjectName("maplewood", { learnerId: "mira", ltiContextId: "101" });
  expect(name).toBe("maplewood/mira/101");
  expect(readConversationObjectName(name)).toEqual({ tenantId: "maplewood", learnerId: "mira", ltiContextId: "101" });
});

test("a course's name begins with its tenant, and is read back", () => {
  expect(courseObjectName("maplewood", "101")).toBe("maplewood/101");
  expect(readCourseObjectName("maplewood/101")).toEqual({ tenantId: "maplewood", ltiContextId: "101" });
});

test.each([undefined, "", "maplewood", "maplewood/", "/101", "a/b/c", "a//c"])("%s is no course", (name) => {
  expect(() => readCourseObjectName(name)).toThrow(TypeError);
});

test.each([undefined, "", "a", "a/b", "a/b/", "a/b/c/d", "//", "a//c"])("%s is no conversation", (name) => {
  expect(() => readConversationObjectName(name)).toThrow(TypeError);
});

test("an object that was not reached by its name serves nobody", async () => {
  const nameless = env.CHAT_CONVERSATIONS.get(env.CHAT_CONVERSATIONS.newUniqueId());
  // It does not even begin.
  const asked = runInDurableObject(nameless, (instance) =>
    instance.ask(crypto.randomUUID(), { id: "question-1", text: "What is a p-value?" }),
  );
  await expect(asked).rejects.toThrow("not reached by its name");
});
