import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { root } from "./project.mjs";
import { failure, isOfHungRequest } from "./test-counts.mjs";

/**
 * A reporter of Vitest's that tells of each file as it ends, one line of JSON in $TEST_LEDGER: a runner that falls silent
 * or dies leaves no report of its own, but what it had done until then counts.
 */
export default class TestLedger {
  onTestModuleEnd(/** @type {import("vitest/node").TestModule} */ module) {
    const file = relative(root, module.moduleId).replaceAll("\\", "/");
    const tests = [...module.children.allTests()].map((test) => ({ name: test.fullName, result: test.result() }));
    const failures = tests
      .filter(({ result }) => result.state === "failed")
      .map(({ name, result }) => failure(`${file} › ${name}`, result.errors?.[0]?.message));
    // A file that broke outside of its tests.
    if (failures.length === 0) failures.push(...module.errors().map(({ message }) => failure(file, message)));
    const errors = tests.flatMap(({ result }) => result.errors ?? []);
    const passed = tests.filter(({ result }) => result.state === "passed").length;
    tell({ file, passed, failures, isHung: errors.some((error) => isOfHungRequest(error)) });
  }

  onTestRunEnd(_modules, /** @type {readonly { message: string }[]} */ errors) {
    for (const { message } of errors)
      tell({ file: null, passed: 0, failures: [failure("outside of the tests", message)] });
  }
}

/** @param {import("./test-counts.mjs").LedgerLine} line */
function tell(line) {
  appendFileSync(/** @type {string} */ (process.env.TEST_LEDGER), `${JSON.stringify(line)}\n`);
}
