/**
 * What came of one test. @typedef {{ file: string, title: string, passed: boolean }} RowTest
 * Short titles of rows, by section and number. @typedef {Record<string, Record<string, string>>} Sections
 * A row, and the tests whose titles bear its number.
 * @typedef {{ section: string, row: string, title: string, overHttp: number, below: number, failed: RowTest[] }} Judged
 */

/** Tests that ask a served tool by HTTP: a browser's, and those that fetch from the Worker. The others test a part of it. */
const OVER_HTTP = /^(e2e|tests\/app)\//;

/**
 * @param {Sections} sections
 * @param {RowTest[]} tests
 * @returns {Judged[]}
 * @throws Error when a title bears a number that no row has
 */
export function judge(sections, tests) {
  const known = new Set(Object.values(sections).flatMap((rows) => Object.keys(rows)));
  const borne = tests.map((test) => ({ test, rows: rowsIn(test.title) }));
  const strange = borne.find(({ rows }) => rows.some((row) => !known.has(row)));
  if (strange) throw new Error(`No row of the matrix: ${strange.test.title}`);
  return Object.entries(sections).flatMap(([section, rows]) =>
    Object.entries(rows).map(([row, title]) => {
      const own = borne.filter((one) => one.rows.includes(row)).map(({ test }) => test);
      const overHttp = own.filter(({ file }) => OVER_HTTP.test(file)).length;
      return { section, row, title, overHttp, below: own.length - overHttp, failed: own.filter((one) => !one.passed) };
    }),
  );
}

/** The rows that a title bears, as words: "S07 S08 is let in by …", "T22-string". */
function rowsIn(/** @type {string} */ title) {
  return [...title.matchAll(/\b[LSTNVDRGAKY]\d\d\b/g)].map(([row]) => row);
}

/** @param {Judged} judged @returns {"pass" | "FAIL" | "no test"} */
export function verdict({ overHttp, failed }) {
  if (failed.length > 0) return "FAIL";
  return overHttp > 0 ? "pass" : "no test";
}

/** @param {Judged[]} judged @returns {string | undefined} why the whole does not hold */
export function complaint(judged) {
  const of = (/** @type {string} */ what) => judged.filter((one) => verdict(one) === what).map(({ row }) => row);
  const said = [
    ["Failed", of("FAIL")],
    ["Without a test over HTTP", of("no test")],
  ].flatMap(([what, rows]) => (rows.length > 0 ? [`${what}: ${/** @type {string[]} */ (rows).join(", ")}.`] : []));
  return said.length > 0 ? said.join(" ") : undefined;
}

/** For a terminal. @param {Judged[]} judged */
export function toTable(judged) {
  return judged
    .map((one) => {
      const line = `${one.row}  ${verdict(one).padEnd(7)}  ${one.title}`;
      return [line, ...one.failed.map(({ file, title }) => `       ${file}: ${title}`)].join("\n");
    })
    .join("\n");
}

/** docs/conformance.md. @param {Judged[]} judged */
export function toDocument(judged) {
  const passed = judged.filter((one) => verdict(one) === "pass").length;
  const sections = [...Map.groupBy(judged, ({ section }) => section)].map(([section, rows]) =>
    [
      `## ${section}`,
      "",
      "| Row | What | Result | Tests over HTTP | Of parts |",
      "|---|---|---|---:|---:|",
      ...rows.map((one) => `| ${one.row} | ${one.title} | ${verdict(one)} | ${one.overHttp} | ${one.below} |`),
      "",
    ].join("\n"),
  );
  return [
    "# LTI conformance",
    "",
    "What the tool owes to every platform, row by row: after LTI Core 1.3, the 1EdTech Security Framework 1.0, Deep Linking 2.0,",
    "Names and Role Provisioning Services 2.0, Assignment and Grade Services 2.0, Dynamic Registration 1.0 and the certification",
    "guide. A refusal is a status, a stable code and a readable page without a session; its test lets the valid twin in.",
    "",
    "`npm run conformance` runs every test whose title bears a row, and fails where a row failed or has no test over HTTP. This",
    `page is written by \`npm run conformance -- --markdown docs/conformance.md\`: ${passed} of ${judged.length} rows pass.`,
    "",
    ...sections,
  ].join("\n");
}

/** Vitest's "json" reporter; what was skipped is none. @param {any} report @returns {RowTest[]} */
export function vitestTests({ testResults }, /** @type {(file: string) => string} */ named) {
  return testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
    assertionResults
      .filter(({ status, fullName }) => ["passed", "failed"].includes(status) && rowsIn(fullName).length > 0)
      .map(({ status, fullName }) => ({ file: named(name), title: fullName, passed: status === "passed" })),
  );
}

/** Playwright's "json" reporter; what passed on a second try only has failed. @param {any} report @returns {RowTest[]} */
export function playwrightTests({ suites }) {
  return suites.flatMap((/** @type {any} */ suite) => specsIn(suite, suite.file));
}

/** @returns {RowTest[]} */
function specsIn(/** @type {any} */ suite, /** @type {string} */ file) {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== "skipped")
      .map(({ status }) => ({ file: `e2e/${file}`, title, passed: status === "expected" })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => specsIn(inner, file))];
}
