import { expect, test } from "vitest";
import { complaint, judge, playwrightTests, verdict, vitestTests } from "../../scripts/conformance/matrix.mjs";
import rows from "../../scripts/conformance/rows.json";

const two = { Login: { L01: "A login", L02: "Another" } };
const http = (title: string, passed = true) => ({ file: "e2e/conformance/login.spec.ts", title, passed });

test("a row passes when all that bears its number passed, and something of it asked over HTTP", () => {
  const judged = judge(two, [http("L01 L02-get comes in"), { ...http("L01 parts"), file: "tests/lti/login.test.ts" }]);
  expect(judged.map(verdict)).toEqual(["pass", "pass"]);
  expect(judged[0]).toMatchObject({ overHttp: 1, below: 1 });
  expect(complaint(judged)).toBeUndefined();
});

test("a failure and a row without a test over HTTP are told", () => {
  const judged = judge(two, [http("L01 one"), http("L01 two", false), { ...http("L02"), file: "tests/lti/x.test.ts" }]);
  expect(judged.map(verdict)).toEqual(["FAIL", "no test"]);
  expect(complaint(judged)).toBe("Failed: L01. Without a test over HTTP: L02.");
});

test("a number that no row has is a mistake", () => {
  expect(() => judge(two, [http("L99 one")])).toThrow("No row of the matrix: L99 one");
});

test("what was skipped is no test, and a second try no pass", () => {
  const assertionResults = [
    { status: "passed", fullName: "login L01 one" },
    { status: "skipped", fullName: "L02 two" },
    { status: "passed", fullName: "no row" },
  ];
  expect(vitestTests({ testResults: [{ name: "/a.test.ts", assertionResults }] }, String)).toEqual([
    { file: "/a.test.ts", title: "login L01 one", passed: true },
  ]);
  const specs = ["expected", "flaky", "skipped"].map((status) => ({ title: `L01 ${status}`, tests: [{ status }] }));
  const suites = [{ file: "a.spec.ts", suites: [{ specs }] }];
  expect(playwrightTests({ suites })).toEqual([
    { file: "e2e/a.spec.ts", title: "L01 expected", passed: true },
    { file: "e2e/a.spec.ts", title: "L01 flaky", passed: false },
  ]);
});

test("every row has a number of its own and a title", () => {
  const all = Object.values(rows).flatMap((section) => Object.entries(section));
  expect(all).toHaveLength(193);
  expect(new Set(all.map(([row]) => row)).size).toBe(193);
  for (const [row, title] of all)
    expect([row, title]).toEqual([expect.stringMatching(/^[A-Z]\d\d$/), expect.any(String)]);
});
