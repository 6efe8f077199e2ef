import { expect, test } from "vitest";
import { DEFAULT_QUOTA } from "#app/guide/quota.ts";
import { readQuota } from "../../scripts/quota-options.ts";

test("one figure is chosen, the others are left as they are", () => {
  const chosen = readQuota({ of: "course", per: "month", tokens: "5000" })(DEFAULT_QUOTA);
  const { course } = DEFAULT_QUOTA;
  expect(chosen).toEqual({ ...DEFAULT_QUOTA, course: { ...course, month: { ...course.month, tokens: 5_000 } } });
});

test("without options all is left as it is", () => {
  expect(readQuota({})(DEFAULT_QUOTA)).toEqual(DEFAULT_QUOTA);
});

test.each([
  [{ of: "class", per: "day", messages: "1" }, "--of"],
  [{ of: "course", per: "week", messages: "1" }, "--per"],
  [{ of: "course", per: "day" }, "--messages"],
  [{ of: "course", per: "day", messages: "-1" }, "--messages"],
  [{ of: "course", per: "day", tokens: "many" }, "--tokens"],
  [{ messages: "1" }, "--of"],
  [{ of: "course", per: "day", messages: "2000000000" }, "At most"],
])("%o is refused, and the error names what to mend", (options, named) => {
  expect(() => readQuota(options)(DEFAULT_QUOTA)).toThrow(named);
});
