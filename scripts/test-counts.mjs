import { readFile } from "node:fs/promises";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a test runner's report says, read with suspicion: no report, no test, or a bad exit without a failed test is a failure.
 * @param {string} file the JSON report
 * @param {number} exitCode of the runner
 * @param {(report: any) => Counts} count
 * @returns {Promise<Counts>}
 */
export async function readCounts(file, exitCode, count) {
  const { passed, failed } = await readFile(file, "utf8").then(
    (text) => count(JSON.parse(text)),
    () => ({ passed: 0, failed: 1 }),
  );
  const suspicious = failed === 0 && (passed === 0 || exitCode !== 0);
  return { passed, failed: suspicious ? 1 : failed };
}

/** Vitest's "json" reporter. A file that broke outside of its tests counts as one failure; what was skipped counts as nothing. */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/** Playwright's "json" reporter. A test that passed only on a second try has failed; what was skipped counts as nothing. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
