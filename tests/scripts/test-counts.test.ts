import { expect, test } from "vitest";
import { countLedger, isOfHungRequest, latestLines } from "../../scripts/test-counts.mjs";

const good = { file: "tests/a.test.ts", passed: 3, failures: [] };
const bad = { file: "tests/b.test.ts", passed: 1, failures: ["tests/b.test.ts › adds\n  expected 1 to be 2"] };

test("tests are counted as they came out", () => {
  expect(countLedger([good, bad], [], 1)).toEqual({ passed: 4, failed: 1, failures: bad.failures });
  expect(countLedger([good], [], 0)).toEqual({ passed: 3, failed: 0, failures: [] });
});

test("a file that came to no end has failed, and is named", () => {
  const { failed, failures } = countLedger([good], ["tests/c.test.ts"], 0);
  expect({ failed, failures }).toEqual({ failed: 1, failures: ["tests/c.test.ts\n  It came to no end."] });
});

test("what happened outside of the files has failed", () => {
  const outside = { file: null, passed: 0, failures: ["outside of the tests\n  boom"] };
  expect(countLedger([good, outside], [], 1).failed).toBe(1);
});

test("nothing run, or a bad exit that no test explains, has failed", () => {
  expect(countLedger([], [], 0).failures).toEqual(["No test was run."]);
  expect(countLedger([good], [], 1).failures).toEqual(["No test failed, but the runner ended with 1."]);
});

test("of a file that another runner took over, what that one told counts", () => {
  const outside = { file: null, passed: 0, failures: ["outside of the tests\n  boom"] };
  const again = { ...bad, passed: 2, failures: [] };
  expect(latestLines([bad, outside, good, outside, again])).toEqual([outside, good, outside, again]);
});

test("a request that the runtime ended as hung is known, also where another error bears it", () => {
  const message =
    "The Workers runtime canceled this request because it detected that your Worker's code had hung and would never generate a response.";
  expect(isOfHungRequest({ message })).toBe(true);
  expect(isOfHungRequest({ message: "Property failed after 4 tests", cause: { message } })).toBe(true);
  expect(isOfHungRequest({ message: "expected 1 to be 2", cause: { message: "it hung" } })).toBe(false);
  expect(isOfHungRequest(undefined)).toBe(false);
});
