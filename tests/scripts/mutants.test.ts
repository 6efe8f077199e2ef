import { describe, expect, test } from "vitest";
import recorded from "../../docs/mutants.json";
import { readCode } from "../../scripts/mutants/code.ts";
import { canSleep, withDormant } from "../../scripts/mutants/dormant.ts";
import {
  groundsOf,
  livedNow,
  readRecord,
  roundsLived,
  stillStanding,
  toRecord,
} from "../../scripts/mutants/earlier.ts";
import { BlindFinder, findMutants } from "../../scripts/mutants/finder.ts";
import { functionAround, type FunctionPlace, sayReached } from "../../scripts/mutants/functions.ts";
import { mutate } from "../../scripts/mutants/mutant.ts";
import { namedHere, nearTests, testAlone } from "../../scripts/mutants/near-tests.ts";
import { reachingGroups } from "../../scripts/mutants/reached.ts";
import { complaint, type Outcome, toDocument, toMarkdown } from "../../scripts/mutants/report.ts";
import { bestTests, inStretches, planRound, ROUNDS, stillAsked } from "../../scripts/mutants/rounds.ts";
import { type Rule, rules } from "../../scripts/mutants/rules.ts";
import { survivors } from "../../scripts/mutants/survivors.ts";

const globbed = import.meta.glob<string>(
  ["../../{app,db,workers}/**/*.{ts,tsx,sql}", "!../../app/paraglide/**", "!../../**/*.d.ts"],
  { query: "?raw", import: "default", eager: true },
);
const product = Object.entries(globbed).map(([path, text]) => ({ path: path.slice("../../".length), text }));

/** What is new in the code is tried before it is so much, or the document tells of another product. */
const MOST_UNTRIED = 0.05;

/** A rule, a line of code, and the lines that it becomes. */
const planted: [rule: string, path: string, text: string, becomes: string[]][] = [
  [
    "tenant predicate",
    "db/leak.ts",
    'db.selectFrom("passages").where("tenant_id", "=", id).select("id");',
    ['db.selectFrom("passages").select("id");', 'db.selectFrom("passages").where("tenant_id", "<>", id).select("id");'],
  ],
  [
    "predicate of the learner or the course",
    "db/leak.ts",
    'scope.from("memberships").where("learner_id", "=", id);',
    ['scope.from("memberships");'],
  ],
  [
    "tenant stamp",
    "db/leak.ts",
    "const row = { ...given, tenant_id: tenantId };",
    ['const row = { ...given, tenant_id: "another" };'],
  ],
  [
    "tenant predicate in SQL",
    "db/leak.ts",
    "`DELETE FROM a WHERE tenant_id = ?1`",
    ["`DELETE FROM a WHERE ?1 IS NOT NULL`"],
  ],
  [
    "frozen tenant",
    "db/migrations/9.sql",
    "CREATE TRIGGER a_tenant_is_frozen BEFORE UPDATE ON a\nBEGIN\n  SELECT 1;\nEND;\n",
    ["\n"],
  ],
  [
    "key with the tenant",
    "db/migrations/9.sql",
    "CREATE TABLE a (\n  UNIQUE (tenant_id, name)\n);",
    ["CREATE TABLE a (\n  UNIQUE (name)\n);"],
  ],
  [
    "role check",
    "app/routes/a.tsx",
    "return teaches(roles) ? all : few;",
    ["return true ? all : few;", "return false ? all : few;"],
  ],
  [
    "role check",
    "workers/a.ts",
    "const guard = () => requireAdministrator(session.roles);",
    ["const guard = () => undefined;", "const guard = () => requireAdministrator(0);"],
  ],
  [
    "guard in front of a route",
    "app/routes/a.tsx",
    "export const middleware: Route.MiddlewareFunction[] = [requireRole(teaches), speakLocale];",
    ["export const middleware: Route.MiddlewareFunction[] = [ speakLocale];"],
  ],
  [
    "guard that lets through or not",
    "app/middleware/require-a.ts",
    "return allowed ? next() : refuse(request);",
    ["return allowed ? next() : next();"],
  ],
  ["required standing", "workers/a.ts", "return requireGoodStanding(standing, session);", ["return (standing);"]],
  ["required standing", "workers/a.ts", "  await requireActive(tenant);", ["  await undefined;"]],
  [
    "name that begins with its tenant",
    "workers/a.ts",
    "const name = `${session.tenantId}/${learnerId}`;",
    ["const name = `all/${learnerId}`;"],
  ],
  [
    "check at the door",
    "app/tenancy/session.ts",
    "if (a < b || (c && d)) throw e;",
    ["if (false) throw e;", "if ( false || (c && d)) throw e;", "if (a < b || false ) throw e;"],
  ],
  [
    "check of whose it is",
    "workers/a.ts",
    "if (session.launchId !== id) return undefined;",
    ["if (false) return undefined;"],
  ],
  [
    "answer of a check",
    "app/tenancy/standing.ts",
    "function isA(): boolean {\n  return a && b;\n}",
    [
      "function isA(): boolean {\n  return true;\n}",
      "function isA(): boolean {\n  return  true && b;\n}",
      "function isA(): boolean {\n  return a && true ;\n}",
    ],
  ],
  ["check of the tenant guard", "db/guard/a.ts", "if (odd) refuse(odd);", ["if (false) refuse(odd);"]],
  ["step of the tenant guard", "db/guard/a.ts", "  return checkEach(nodes);", ["  return undefined;"]],
];

describe("a mutant", () => {
  test.each(planted)("of a %s is found in %s", (name, path, text, becomes) => {
    const rule = rules.find((known) => known.name === name);
    const mutants = findMutants([{ path, text }], rule && [rule]);
    expect(mutants.map((mutant) => mutate(text, mutant))).toEqual(becomes);
  });

  test("is made of no comment, no string and no definition", () => {
    const text = [
      '// .where("tenant_id", "=", id)',
      "/* if (session) return; */",
      '"requireRole(teaches) if (session) throw"',
      "export function teaches(roles: Roles): boolean;",
    ].join("\n");
    const paths = ["db/a.ts", "app/tenancy/session.ts", "workers/a.ts", "db/guard/a.ts"];
    const found = rules
      .filter(({ name }) => !name.includes("SQL"))
      .flatMap((rule) =>
        paths.filter((path) => rule.files.test(path)).flatMap((path) => rule.places(readCode(path, text))),
      );
    expect(found).toEqual([]);
  });

  test("keeps its name when lines move, and has one of its own", () => {
    const text = 'a.where("tenant_id", "=", id);\nb.where("tenant_id", "=", id);';
    expect(predicateIds(`\n\n${text}`)).toEqual(predicateIds(text));
    expect(new Set(predicateIds(text)).size).toBe(4);
  });
});

describe("the finder is blind", () => {
  const rule: Rule = { name: "odd", files: /^db\//, places: () => [{ at: 0, mutations: [] }] };

  test("when a rule finds nothing any more", () => {
    expect(() => findMutants([{ path: "app/a.ts", text: "a" }], [rule])).toThrow('"odd" finds no place any more');
  });

  test("when a place yields nothing that changes the code", () => {
    expect(() => findMutants([{ path: "db/a.ts", text: "a" }], [rule])).toThrow(BlindFinder);
    const same = { says: "nothing", from: 0, to: 1, replacement: "a" };
    const idle: Rule = { ...rule, places: () => [{ at: 0, mutations: [same] }] };
    expect(() => findMutants([{ path: "db/a.ts", text: "a" }], [idle])).toThrow('db/a.ts:1: "odd" is there');
  });
});

describe("the product", () => {
  const mutants = findMutants(product);

  test("has mutants of every rule, and of what guards it", () => {
    expect(new Set(mutants.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
    const paths = new Set(mutants.map(({ path }) => path));
    for (const path of ["app/tenancy/session.ts", "app/lti/roles.ts", "workers/object-names.ts", "db/tenant-scope.ts"])
      expect(paths).toContain(path);
  });

  test("guards a new repository without anybody telling the finder", () => {
    const text = 'this.#db.selectFrom("passages").where("passages.tenant_id", "=", tenantId)';
    const more = findMutants([...product, { path: "db/new-repository.ts", text }]);
    expect(more.length).toBe(mutants.length + 2);
  });

  test("has every mutant that is named as a survivor, each with a reason", () => {
    const ids = new Set(mutants.map(({ id }) => id));
    expect(Object.keys(survivors).filter((id) => !ids.has(id))).toEqual([]);
    for (const reason of Object.values(survivors)) expect(reason.length).toBeGreaterThan(20);
  });

  test("has next to none that the document does not tell of", () => {
    const told = new Set([...Object.keys(recorded), ...Object.keys(survivors)]);
    const untried = mutants.map(({ id }) => id).filter((id) => !told.has(id));
    // Tried by: npm run test:mutants -- --near --markdown docs/mutants.md
    expect(untried.length <= MOST_UNTRIED * mutants.length ? [] : untried).toEqual([]);
  });
});

describe("the report", () => {
  const caught = Array.from({ length: 19 }, (_, index) => outcome(`c-${index}`, { caught: "a test" }));

  test("is content with 95 % and a reason for each other", () => {
    expect(complaint([...caught, outcome("s", { reason: "It is the same." })])).toBeUndefined();
    expect(complaint(caught)).toBeUndefined();
  });

  test("complains of too few, of one without a reason, and of a reason too many", () => {
    const named = outcome("s", { reason: "It is the same." });
    expect(complaint([...caught, named, named])).toContain("90.5 %");
    expect(complaint([...caught, outcome("s", {})])).toContain("1 survived without a reason");
    expect(complaint([...caught, outcome("s", { caught: "a test", reason: "It is." })])).toContain("and caught: s");
  });

  test("shows each kind, and each survivor with its reason", () => {
    const text = toMarkdown([...caught, outcome("a | b", { reason: "It is the same." })]);
    expect(text).toContain("| tenant predicate | 20 | 19 | 95.0 % |");
    expect(text).toContain("| a \\| b | It is the same. |");
    expect(toMarkdown(caught)).toContain("None survived.");
  });
});

describe("the document", () => {
  const outcomes = [outcome("c", { caught: "a test" }), outcome("s", { reason: "It is the same." })];
  const all = [...outcomes, outcome("o", {}), outcome("w", {})].map(({ mutant }) => mutant);
  const reasons = { s: "It is the same.", w: "It waits to be tried again." };

  test("tells the share of all at its head, and names what is open", () => {
    const text = toDocument(outcomes, all, reasons);
    expect(text).toContain(
      "**1 of all 4 were caught: 25.0 %.** 2 may live, each for its reason. Open, neither caught nor explained: 1.",
    );
    expect(text.match(/^- .*$/gm)).toEqual(["- o"]);
    expect(text).toContain("2 of 4 mutants were tried to an end");
    // Whoever lives without a reason is open, tried or not.
    expect(toDocument([...outcomes, outcome("o", {})], all, reasons)).toContain("- o\n");
  });

  test("says so where nothing is open", () => {
    const text = toDocument(outcomes, all.slice(0, 2), reasons);
    expect(text).toContain(
      "**1 of all 2 were caught: 50.0 %.** 1 may live, each for its reason. Open, neither caught nor explained: 0.",
    );
    expect(text).not.toMatch(/^- /m);
  });
});

describe("a result of an earlier run", () => {
  const files: Record<string, string> = { "db/a.ts": "a", "tests/db/a.test.ts": "expects a" };
  const read = (path: string) => files[path];
  const noticed = { caught: "tests/db/a.test.ts › a is a" };

  test("stands while the file and the test that noticed are the same", async () => {
    const earlier = await result("m", noticed);
    expect([...(await stillStanding([earlier], [earlier.mutant], read)).keys()]).toEqual(["m"]);
    for (const changed of Object.keys(files)) {
      const now = (path: string) => (path === changed ? "other" : read(path));
      expect((await stillStanding([earlier], [earlier.mutant], now)).size).toBe(0);
    }
    const gone = (path: string) => (path.startsWith("tests/") ? undefined : read(path));
    expect((await stillStanding([earlier], [earlier.mutant], gone)).size).toBe(0);
  });

  test("is none when nothing was caught, no test noticed, or the mutant is gone", async () => {
    const results = [await result("s", {}), await result("h", { caught: "the tests came to no end" })];
    expect(
      (
        await stillStanding(
          results,
          results.map(({ mutant }) => mutant),
          read,
        )
      ).size,
    ).toBe(0);
    expect((await stillStanding([await result("m", noticed)], [], read)).size).toBe(0);
  });

  test("is kept with the code, and read again as it was; what is tried anew takes the place of what was known", async () => {
    const [known, other] = [await result("m", noticed), await result("o", noticed)];
    const text = toRecord([known, await result("s", {})], [other]);
    const again = readRecord(text);
    expect(again.map(({ mutant }) => mutant.id)).toEqual(["m", "o"]);
    expect([...(await stillStanding(again, [known.mutant], read)).values()]).toEqual([{ ...known, seconds: 0 }]);
    expect(readRecord(toRecord([await result("m", {})], again)).map(({ mutant }) => mutant.id)).toEqual(["o"]);
  });

  test("tells who lived all rounds, until the file is changed or a test notices", async () => {
    const { mutant } = await result("m", {});
    const [lived] = await livedNow([mutant], read);
    const record = readRecord(toRecord([await result("o", noticed)], lived && [lived]));
    expect([...(await roundsLived(record, [mutant], read))]).toEqual(["m"]);
    expect((await roundsLived(record, [mutant], () => "other")).size).toBe(0);
    expect((await roundsLived(record, [], read)).size).toBe(0);
    expect((await stillStanding(record, [mutant], read)).size).toBe(0);
    const before = await result("m", noticed);
    const both = readRecord(toRecord([], [before, ...(lived ? [lived] : [])]));
    expect(both.map(({ caught }) => caught)).toEqual([noticed.caught]);
    const caught = readRecord(toRecord([before], record));
    expect((await roundsLived(caught, [mutant], read)).size).toBe(0);
  });

  async function result(id: string, rest: Partial<Outcome>): Promise<Outcome> {
    const made = outcome(id, rest);
    const grounds = await groundsOf(made, read);
    return { ...made, ...(grounds && { grounds }) };
  }
});

test("a file meets the tests of its name first, those that use it, and those of its folder", () => {
  const tests = new Map([
    ["tests/db/two-tenants.test.ts", ""],
    ["tests/db/course.test.ts", 'import { Roles } from "#app/lti/roles.ts";'],
    ["tests/app/visit.test.ts", ""],
    ["tests/lti/state.test.ts", ""],
  ]);
  expect(nearTests("db/course.ts", tests)).toEqual(["tests/db/course.test.ts", "tests/db/two-tenants.test.ts"]);
  expect(nearTests("app/lti/roles.ts", tests)).toEqual(["tests/db/course.test.ts", "tests/lti/state.test.ts"]);
  expect(nearTests("app/routes/launch/admin.tsx", tests)).toEqual(["tests/app/visit.test.ts"]);
});

test("every test that is named as near is there", () => {
  const there = Object.keys(import.meta.glob("../**/*.test.ts")).map((path) => path.replace("../", "tests/"));
  expect(there).toContain("tests/db/two-tenants.test.ts");
  expect(namedHere.filter((part) => !there.some((path) => path.startsWith(part)))).toEqual([]);
});

test("what noticed a mutant is asked by itself, by its whole name", () => {
  const alone = testAlone("tests/db/a.test.ts › ids > A.list (alone) gives 1 + 1");
  expect(alone?.tests).toEqual(["tests/db/a.test.ts"]);
  const named = new RegExp(alone?.named ?? "");
  expect(
    ["ids A.list (alone) gives 1 + 1", "ids A.list (alone) gives 1 + 1 more", "ids A-list (alone) gives 1 + 1"].map(
      (name) => named.test(name),
    ),
  ).toEqual([true, false, false]);
  expect(testAlone("the tests came to no end")).toBeUndefined();
});

function predicateIds(text: string): string[] {
  return findMutants([{ path: "db/a.ts", text }], rules.slice(0, 1)).map(({ id }) => id);
}

function outcome(id: string, rest: Partial<Outcome>): Outcome {
  const mutant = { id, rule: "tenant predicate", path: "db/a.ts", line: 1, says: id, from: 0, to: 0, replacement: "" };
  return { mutant, seconds: 1, ...rest };
}

const mutantAt = (from: number) => ({
  id: "",
  rule: "",
  path: "app/a.ts",
  line: 1,
  says: "",
  from,
  to: from + 1,
  replacement: "",
});

describe("what a test reaches", () => {
  const text = "const a = (b) => b + 1; function c() { return a(1); }";
  const arrow = text.indexOf("(b)");
  const functions: FunctionPlace[] = [
    { from: arrow, to: arrow + 12, body: { from: arrow + 7, to: arrow + 12, isBlock: false } },
    {
      from: text.indexOf("function"),
      to: text.length,
      body: { from: text.indexOf("{"), to: text.length, isBlock: true },
    },
  ];
  const first = { "app/a.ts": 7 };
  test("each function says its number before it does anything", () => {
    expect(sayReached(text, functions, (number) => `f(${number})`)).toBe(
      "const a = (b) => (f(0), b + 1); function c() {f(1); return a(1); }",
    );
  });

  test("the innermost function around a place is asked, and none where a module has it", () => {
    expect(functionAround(functions, text.indexOf("b + 1"))).toBe(0);
    expect(functionAround(functions, text.indexOf("a(1)"))).toBe(1);
    expect(functionAround(functions, 0)).toBeUndefined();
  });

  test("only tests that come by are asked, those about the file first", () => {
    const tests = [
      { file: "tests/far.test.ts", name: "far", ms: 10, reached: [1, 7] },
      { file: "tests/a.test.ts", name: "of > a (1)", ms: 10, reached: [7, 8] },
      { file: "tests/slow.test.ts", name: "slow", ms: 30_000, reached: [7] },
      { file: "tests/other.test.ts", name: "other", ms: 10, reached: [2, 8] },
    ];
    const at = text.indexOf("b + 1");
    expect(reachingGroups(mutantAt(at), functions, { first, tests }, [])).toEqual({
      groups: [
        { tests: ["tests/a.test.ts", "tests/far.test.ts"], named: "^(of a \\(1\\)|far)$" },
        { tests: ["tests/slow.test.ts"], named: "^(slow)$" },
      ],
      areAll: true,
    });
    expect(reachingGroups(mutantAt(0), functions, { first, tests }, []).areAll).toBe(false);
    expect(reachingGroups(mutantAt(at), functions, { first: {}, tests }, [])).toEqual({ groups: [], areAll: false });
  });

  test("what sleeps in the code does as the product until it is woken, and then as the mutant", () => {
    const source =
      "const a = (b) => b > 1 && b < 3; function c(d) { if (d === 0) return 7; return [d].map((e) => e + 1)[0]; }";
    const at = (piece: string) => source.indexOf(piece);
    const places: FunctionPlace[] = [
      { from: at("(b)"), to: at("; function"), body: { from: at("b > 1"), to: at("; function"), isBlock: false } },
      { from: at("function"), to: source.length, body: { from: at("{"), to: source.length, isBlock: true } },
      { from: at("(e)"), to: at(")[0]"), body: { from: at("e + 1"), to: at(")[0]"), isBlock: false } },
    ];
    const sleeping = (number: number, piece: string, replacement: string) => ({
      number,
      says: "",
      from: at(piece),
      to: at(piece) + piece.length,
      replacement,
    });
    const woken = withDormant(source, places, [
      sleeping(1, "b > 1", "true"),
      sleeping(2, "b < 3", "true"),
      sleeping(3, "d === 0", "false"),
      sleeping(4, "e + 1", "e + 2"),
    ]);
    expect(woken).toBe(
      "const a = (b) => (globalThis.awakeMutant === 2 ? (b > 1 && true) : (globalThis.awakeMutant === 1 ? (true && b < 3) : " +
        "(b > 1 && b < 3))); function c(d) {if (globalThis.awakeMutant === 3) { { if (false) return 7; return [d].map((e) => e + 1)[0]; } return; }\n" +
        " if (d === 0) return 7; return [d].map((e) => (globalThis.awakeMutant === 4 ? (e + 2) : (e + 1)))[0]; }",
    );
    expect(canSleep(mutantAt(at("e + 1")), places)).toBe(true);
    expect(canSleep(mutantAt(at("const")), places)).toBe(false);
    expect(canSleep(mutantAt(at("(d)")), places)).toBe(false);
  });

  test("a round asks the best tests of each mutant, and the next one others", () => {
    const tests = Array.from({ length: 20 }, (_, place) => ({
      file: `tests/${place % 2}.test.ts`,
      name: `test ${place}`,
      ms: 10,
      reached: place % 2 === 0 ? [7, 8] : [7],
    }));
    const far = { file: "tests/2.test.ts", name: "far", ms: 10, reached: [8] };
    const slow = { file: "tests/3.test.ts", name: "slow", ms: 60_000, reached: [7] };
    const mutant = mutantAt(text.indexOf("b + 1"));
    const best = bestTests(mutant, functions, { first, tests: [...tests, far, slow] }, []);
    expect(best).toHaveLength(tests.length);
    expect(best.slice(0, 4).map(({ name }) => name)).toEqual(["test 0", "test 2", "test 4", "test 1"]);
    // What is about the very code is asked through, before the others.
    const near = bestTests(mutant, functions, { first, tests }, ["tests/1.test.ts"]);
    expect(new Set(near.slice(0, 10).map(({ file }) => file))).toEqual(new Set(["tests/1.test.ts"]));
    const waiting = [{ number: 3, mutant, tests: best }];
    const asked = ROUNDS.map((_, round) =>
      Object.values(planRound(waiting, round)).flatMap((of) => Object.entries(of)),
    );
    expect(asked[0]).toHaveLength(ROUNDS[0] ?? 0);
    expect(asked[1]).toHaveLength(tests.length - (ROUNDS[0] ?? 0));
    expect(planRound(waiting, ROUNDS.length)).toEqual({});
    expect(new Set(asked.flat().map(([name]) => name)).size).toBe(tests.length);
    expect(asked.flat().every(([, numbers]) => numbers.join() === "3")).toBe(true);
  });

  test("a round is run in stretches of some time each, and every file in one of them", () => {
    const tests = ["a", "b", "c"].map((file) => ({ file, name: "test", ms: 20_000, reached: [] }));
    const plan = { a: { test: [1] }, b: { test: [2, 3, 4] }, c: { test: [5] }, d: { unknown: [6] } };
    expect(inStretches(plan, { first: {}, tests })).toEqual([["a"], ["b"], ["c", "d"]]);
    expect(inStretches({}, { first: {}, tests })).toEqual([]);
  });

  test("a later stretch asks only about what lives, and of its own files", () => {
    const plan = { a: { one: [1, 2], other: [1] }, b: { one: [2] }, c: { one: [1] } };
    expect(stillAsked(plan, ["a", "c"], (mutant) => mutant === 2)).toEqual({ a: { one: [2] } });
  });
});
