import { readFile } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {{ passed: number, failed: number, failures: string[] }} Counts
 * failures: what failed, each by its name and the first lines of what it said
 */

/** So many lines of a failure are repeated at the end: enough to know what to look for further up. */
const FIRST_LINES = 4;

/**
 * What a test runner's report says, read with suspicion: no report, no test, or a bad exit without a failed test is a failure.
 * @param {string} file the JSON report
 * @param {number} exitCode of the runner
 * @param {(report: any) => Counts} count
 * @returns {Promise<Counts>}
 */
export async function readCounts(file, exitCode, count) {
  const counts = await readFile(file, "utf8").then(
    (text) => count(JSON.parse(text)),
    () => ({ passed: 0, failed: 1, failures: ["The runner left no report."] }),
  );
  return suspected(counts, exitCode);
}

/** @param {Counts} counts @param {number} exitCode @returns {Counts} */
function suspected(counts, exitCode) {
  if (counts.failed > 0 || (counts.passed > 0 && exitCode === 0)) return counts;
  const why = counts.passed === 0 ? "No test was run." : `No test failed, but the runner ended with ${exitCode}.`;
  return { ...counts, failed: 1, failures: [why] };
}

/**
 * What came of one file of Vitest's, or of what happened outside of them all; isHung: it failed because workerd ended requests
 * that, as it saw them, would never answer.
 * @typedef {{ file: string | null, passed: number, failures: string[], isHung?: boolean }} LedgerLine
 */

/** What workerd says of a request that waits for nothing which could still come. */
const HUNG = "detected that your Worker's code had hung";

/**
 * Whether an error tells of a request that workerd ended as hung. A product that hangs does so again; what was seen of it here came
 * once in many runs, and then of all that followed in the file.
 * @param {{ message?: string, cause?: unknown } | undefined} error as Vitest reports it
 * @returns {boolean}
 */
export function isOfHungRequest(error) {
  if (error === undefined || error === null) return false;
  return (error.message ?? "").includes(HUNG) || isOfHungRequest(/** @type {typeof error} */ (error.cause));
}

/**
 * @param {LedgerLine[]} lines
 * @returns {LedgerLine[]} of each file what was told of it last; of what happened outside of them, all
 */
export function latestLines(lines) {
  const last = new Map(lines.map((line) => [line.file, line]));
  return lines.filter((line) => line.file === null || last.get(line.file) === line);
}

/**
 * What test-ledger.mjs told. A file that broke outside of its tests, or came to no end, counts as one failure; what was skipped
 * counts as nothing.
 * @param {LedgerLine[]} told
 * @param {string[]} silent the files of which nothing was told
 * @param {number} exitCode of the runner
 * @returns {Counts}
 */
export function countLedger(told, silent, exitCode) {
  const failures = [
    ...told.flatMap((line) => line.failures),
    ...silent.map((file) => failure(file, "It came to no end.")),
  ];
  const passed = told.reduce((sum, line) => sum + line.passed, 0);
  return suspected({ passed, failed: failures.length, failures }, exitCode);
}

/** Playwright's "json" reporter. A test that passed only on a second try has failed; what was skipped counts as nothing. */
export function countPlaywright({ stats, errors, suites }) {
  const failures = [
    ...suites.flatMap((suite) => failedSpecs(suite)),
    ...errors.map(({ message }) => failure("outside of the tests", message)),
  ];
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, failures };
}

/** @returns {string[]} */
function failedSpecs(suite, above = "") {
  const path = above === "" ? suite.title : `${above} › ${suite.title}`;
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ results }) => failure(`${path} › ${title}`, results.find(({ error }) => error)?.error.message)),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failedSpecs(inner, path))];
}

/** @param {string} name of what failed @param {string | undefined} said all that it said */
export function failure(name, said = "") {
  const lines = stripVTControlCharacters(said)
    .split("\n")
    .filter((line) => line.trim() !== "");
  return [name, ...lines.slice(0, FIRST_LINES).map((line) => `  ${line}`)].join("\n");
}
