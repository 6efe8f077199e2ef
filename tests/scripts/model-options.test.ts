import { expect, test } from "vitest";
import { readModel } from "../../scripts/model-options.ts";

const named = { "base-url": "http://127.0.0.1:11434/v1", model: "llama3.2" };

test("a model waits as long as was said, and else as long as ever", () => {
  expect(readModel({ ...named, "first-token-ms": "20000" })).toMatchObject({ firstTokenMs: 20_000, replyMs: 60_000 });
  expect(readModel({ ...named, "reply-ms": "120000" })).toMatchObject({ firstTokenMs: 8_000, replyMs: 120_000 });
});

test.each([
  [{ ...named, "reply-ms": "120001" }, "from 1000 to 120000"],
  [{ ...named, "first-token-ms": "soon" }, "from 100 to 30000"],
  [{ ...named, model: "" }, "Say which model"],
  [{ ...named, "base-url": "http://lms.example.test/v1" }, "must be an https address"],
  [{ ...named, remote: true }, "must be an https address"],
])("what cannot be is said with what can: %j", (options, why) => {
  expect(() => readModel(options)).toThrow(why);
});
