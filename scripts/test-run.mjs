import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { buildApp, compileMessages } from "./build.mjs";
import { runChild, startChild } from "./child-processes.mjs";
import { explain, runCommand } from "./command.mjs";
import { installPackages } from "./install.mjs";
import { fallSilent, say, step } from "./progress.mjs";
import { packageCommand, projectEnvironment, projectNode } from "./project.mjs";
import { makeSecrets } from "./secrets.mjs";
import { countPlaywright, failure, readCounts } from "./test-counts.mjs";
import { runVitest } from "./vitest-run.mjs";

/** @typedef {import("./test-counts.mjs").Counts} Counts */
/** @type {Counts} */
const ONE_PASSED = { passed: 1, failed: 0, failures: [] };
const oneFailed = (/** @type {string} */ said) => ({ passed: 0, failed: 1, failures: [said] });

/**
 * Runs every check in order, repeats what failed, and ends in the line "N passed, N failed". One that fails does not keep the
 * later ones from running.
 * @param {string[]} args --fast: without the browser
 */
export function testEverything(args) {
  return runCommand(
    async () => {
      const reports = mkdtempSync(join(tmpdir(), "atomic-guide-reports-"));
      process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
      return conclude(await allCounts({ fast: args.includes("--fast"), reports }));
    },
    { interrupted: 130 },
  );
}

/** @typedef {{ title: string, counts: Counts }} Stage */

/** @returns {Promise<Stage[]>} */
async function allCounts({ fast, reports }) {
  const prepared = await stage("Generated files", generate);
  if (prepared.counts.failed) return [prepared];

  const checks = [
    { title: "Types", result: check("typescript", "tsc", "--noEmit") },
    { title: "Lint", result: check("oxlint", "oxlint") },
    { title: "Format", result: check("oxfmt", "oxfmt", "--check") },
  ];
  const stages = [];
  for (const { title, result } of checks) stages.push(await stage(title, () => shown(result)));
  stages.push(await stage("Tests in the Workers runtime", () => runVitest(join(reports, "vitest.ndjson"))));
  if (!fast) stages.push(await stage("Tests in the browser", () => playwright(join(reports, "playwright.json"))));
  return stages;
}

/** @returns {Promise<Stage>} */
async function stage(/** @type {string} */ title, /** @type {() => Promise<Counts>} */ work) {
  say(`\n── ${title}`);
  const began = performance.now();
  const counts = await work().catch((error) => {
    explain(error);
    return oneFailed(failure(title, String(error)));
  });
  say(
    `── ${title}: ${counts.failed === 0 ? "passed" : "FAILED"} (${Math.round((performance.now() - began) / 1_000)} s)`,
  );
  return { title, counts };
}

/** What is not in the repository but everything else needs: packages, secrets, messages, and types of the Worker and the routes. */
export async function generate() {
  await installPackages();
  await makeSecrets();
  const env = projectEnvironment();
  await step("Generating messages and types", async () => {
    await compileMessages();
    await runChild(
      "wrangler could not generate the Worker's types.",
      projectNode(),
      [packageCommand("wrangler", "wrangler"), "types"],
      { env },
    );
    await runChild(
      "React Router could not generate the routes' types.",
      projectNode(),
      [packageCommand("@react-router/dev", "react-router"), "typegen"],
      { env },
    );
  });
  return { passed: 0, failed: 0, failures: [] };
}

/** A check that counts as one: when it fails, its whole output is shown. Never rejects, since others may still be awaited before it. */
async function check(/** @type {string} */ name, /** @type {string} */ command, /** @type {string[]} */ ...args) {
  /** @type {string[]} */
  const lines = [];
  const child = startChild(projectNode(), [packageCommand(name, command), ...args], {
    env: projectEnvironment(),
    onLine: (line) => lines.push(line),
  });
  return (await child.ended) === 0
    ? { ...ONE_PASSED, lines: [] }
    : { ...oneFailed(failure(name, lines.join("\n"))), lines };
}

async function shown(/** @type {ReturnType<typeof check>} */ result) {
  const { lines, ...counts } = await result;
  for (const line of lines) say(line);
  return counts;
}

async function playwright(/** @type {string} */ report) {
  const browser = await step("Looking for a browser", findBrowser);
  // Here and not under Playwright's eyes, where a slow build would look like a server that does not start.
  await buildApp();
  const env = { ...projectEnvironment(), CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json"];
  const runner = startChild(projectNode(), [packageCommand("@playwright/test", "playwright"), ...args], {
    env,
    show: true,
    endWith: "SIGINT",
  });
  return readCounts(report, await runner.ended, countPlaywright);
}

/** What failed is told again, because its place may be far up, or cut off where a log is kept short. */
function conclude(/** @type {Stage[]} */ stages) {
  const sum = (/** @type {"passed" | "failed"} */ which) =>
    stages.reduce((total, { counts }) => total + counts[which], 0);
  fallSilent();
  for (const { title, counts } of stages)
    if (counts.failed > 0) say(`\n── ${title}: ${counts.failed} failed\n${counts.failures.join("\n")}`);
  say(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
