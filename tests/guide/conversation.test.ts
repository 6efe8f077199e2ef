import { describe, expect, test } from "vitest";
import type { Message } from "#app/guide/conversation.ts";
import { joinMessages } from "#app/guide/join-messages.ts";
import { questionSchema } from "#app/guide/question.ts";
import { titleOf } from "#app/guide/title.ts";

const message = (id: string, seq: number, text = id, role: Message["role"] = "user"): Message => ({
  id,
  seq,
  role,
  parts: [{ type: "text", text }],
  createdAt: seq,
});

const read = (text: unknown, id: unknown = "question-1") => questionSchema.safeParse({ id, text });

describe("what is recorded and what waits", () => {
  test("stand together in their order, each once", () => {
    const joined = joinMessages(
      [message("b", 2), message("a", 1)],
      [message("d", 4), message("b", 2), message("c", 3)],
    );
    expect(joined.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  test("and of one that is both, the record's is shown", () => {
    expect(joinMessages([message("a", 1, "recorded")], [message("a", 1, "waiting")])).toEqual([
      message("a", 1, "recorded"),
    ]);
  });

  test("may each be empty", () => {
    expect(joinMessages([], [])).toEqual([]);
    expect(joinMessages([], [message("a", 1)])).toHaveLength(1);
  });
});

describe("a conversation is called", () => {
  test.each([
    [
      "by its first question",
      [message("r", 1, "Hello", "assistant"), message("q", 2, "What is a median?")],
      "What is a median?",
    ],
    ["in one line", [message("q", 1, "What\n\n is\ta  median?")], "What is a median?"],
    ["nothing, before there is one", [], ""],
    ["by eighty characters whole", [message("q", 1, "x".repeat(80))], "x".repeat(80)],
    ["by seventy-nine of more, with a sign", [message("q", 1, "x".repeat(81))], `${"x".repeat(79)}…`],
    ["without a gap before the sign", [message("q", 1, `${"x".repeat(78)} yy`)], `${"x".repeat(78)}…`],
  ])("%s", (_, messages, title) => {
    expect(titleOf(messages)).toBe(title);
  });
});

describe("a question", () => {
  test("is trimmed, and its lines end in one way", () => {
    expect(read("  What\r\nis a median? \n").data).toEqual({ id: "question-1", text: "What\nis a median?" });
  });

  test.each([[""], [" \n "], ["x".repeat(4001)], [null], [7]])("of %j is none", (text) => {
    expect(read(text).success).toBe(false);
  });

  test("has at most 4000 characters, without the white space around it", () => {
    expect(read(` ${"x".repeat(4000)} `).success).toBe(true);
  });

  test.each(["1234567", "x".repeat(65), "a/b/c/d/e", "ab cdefgh", "abcdefgh\n", null])(
    "does not have the id %j",
    (id) => {
      expect(read("What is a median?", id).success).toBe(false);
    },
  );
});
