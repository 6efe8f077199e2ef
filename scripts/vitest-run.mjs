import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startChild } from "./child-processes.mjs";
import { say } from "./progress.mjs";
import { packageCommand, projectEnvironment, projectNode, root } from "./project.mjs";
import { countLedger, latestLines } from "./test-counts.mjs";

/** The longest file takes three minutes on two cores. A runner of which nothing was heard for so long will not be heard of again. */
const SILENCE_MS = 8 * 60_000;
/** Once it has told of every file, it has only to end. */
const ENDING_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
const RUNS = 2;

/**
 * Every test of the Workers runtime. A test counts once, as it came out when it ran. Only files that came to no end, because the
 * runner fell silent or died on them, or the runtime ended their requests as hung, are given to another runner: that is said,
 * and what hangs there again has failed.
 * @param {string} ledger where the runner tells of each file
 * @returns {Promise<import("./test-counts.mjs").Counts>}
 */
export async function runVitest(ledger) {
  writeFileSync(ledger, "");
  let waiting = testFiles();
  let exitCode = 0;
  for (let run = 1; run <= RUNS && waiting.length > 0; run++) {
    if (run > 1) say(`\nThe runner came to no end with ${waiting.join(", ")}. Another one takes over.`);
    const before = readLedger(ledger).length;
    const told = () => readLedger(ledger).slice(before);
    exitCode = await runFiles(ledger, run === 1 ? [] : waiting, () => silentOf(waiting, told()).length === 0);
    const hung = told().filter(({ isHung }) => isHung);
    waiting = [...silentOf(waiting, told()), ...hung.flatMap(({ file }) => file ?? [])];
  }
  const lines = latestLines(readLedger(ledger));
  return countLedger(lines, silentOf(waiting, lines), exitCode);
}

/** @param {string[]} files @param {import("./test-counts.mjs").LedgerLine[]} told @returns {string[]} those not told of */
function silentOf(files, told) {
  const heardOf = new Set(told.map(({ file }) => file));
  return files.filter((file) => !heardOf.has(file));
}

/**
 * @param {string} ledger
 * @param {string[]} files none: all of them
 * @param {() => boolean} hasToldAll
 * @returns {Promise<number>} the runner's exit code; 0 where it had told of every file and did not end by itself
 */
async function runFiles(ledger, files, hasToldAll) {
  const reporters = ["--reporter=default", `--reporter=${join(root, "scripts/test-ledger.mjs")}`];
  const runner = startChild(projectNode(), [packageCommand("vitest", "vitest"), "run", ...reporters, ...files], {
    env: { ...projectEnvironment(), TEST_LEDGER: ledger },
    show: true,
  });
  let heard = performance.now();
  let size = statSync(ledger).size;
  let isEnded = false;
  const watch = setInterval(() => {
    const grown = statSync(ledger).size;
    if (grown !== size) heard = performance.now();
    size = grown;
    const silence = performance.now() - heard;
    if (silence <= ENDING_MS || isEnded) return;
    const isDone = hasToldAll();
    if (!isDone && silence <= SILENCE_MS) return;
    isEnded = true;
    if (isDone) say("\nThe runner told of every file and did not end: it is ended.");
    void runner.end();
  }, LOOK_EVERY_MS);
  const exitCode = await runner.ended;
  clearInterval(watch);
  return isEnded && hasToldAll() ? 0 : exitCode;
}

/** @returns {import("./test-counts.mjs").LedgerLine[]} */
function readLedger(/** @type {string} */ ledger) {
  return readFileSync(ledger, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** As vitest.config.ts includes them, relative to the checkout. */
function testFiles() {
  return readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => `tests/${path.replaceAll("\\", "/")}`);
}
