import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { findBrowser } from "../browser.mjs";
import { buildApp } from "../build.mjs";
import { startChild } from "../child-processes.mjs";
import { runCommand } from "../command.mjs";
import { installPackages } from "../install.mjs";
import { say, step } from "../progress.mjs";
import { packageCommand, projectEnvironment, projectNode, root } from "../project.mjs";
import { Refusal } from "../refusal.mjs";
import { makeSecrets } from "../secrets.mjs";
import { complaint, judge, playwrightTests, toDocument, toTable, vitestTests } from "./matrix.mjs";

/** A title bears its rows as words: "S07 S08 is let in by …", "T22-string". */
const ROW = "\\b[LSTNVDRGAKY]\\d\\d\\b";

/** @param {string[]} args --markdown FILE: where the result is written to, besides */
export function runConformance(args) {
  return runCommand(
    async () => {
      const [option, file, ...rest] = args;
      if (rest.length > 0 || (option !== undefined && (option !== "--markdown" || file === undefined)))
        throw new Refusal("Usage: npm run conformance [-- --markdown docs/conformance.md]");
      await installPackages();
      await makeSecrets();
      const reports = mkdtempSync(join(tmpdir(), "atomic-guide-conformance-"));
      process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
      const tests = [...(await runVitest(reports)), ...(await runPlaywright(reports))];
      const judged = judge(readRows(), tests);
      say(`\n${toTable(judged)}`);
      if (file !== undefined) writeFileSync(join(root, file), toDocument(judged));
      const wrong = complaint(judged);
      say(wrong ?? `Every one of ${judged.length} rows passed.`);
      return wrong === undefined ? 0 : 1;
    },
    { interrupted: 130 },
  );
}

/** @returns {import("./matrix.mjs").Sections} */
function readRows() {
  return JSON.parse(readFileSync(new URL("rows.json", import.meta.url), "utf8"));
}

async function runVitest(/** @type {string} */ reports) {
  const report = join(reports, "vitest.json");
  const files = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && new RegExp(ROW).test(readFileSync(join(root, path), "utf8")));
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const words = [packageCommand("vitest", "vitest"), "run", ...reporters, "-t", ROW, ...files];
  await startChild(projectNode(), words, { env: projectEnvironment(), show: true }).ended;
  return vitestTests(readReport(report), (file) => relative(root, file).replaceAll("\\", "/"));
}

async function runPlaywright(/** @type {string} */ reports) {
  const report = join(reports, "playwright.json");
  const browser = await step("Looking for a browser", findBrowser);
  await buildApp();
  const env = { ...projectEnvironment(), CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ["test", "-c", "e2e/playwright.config.ts", "--reporter=list,json", "--grep", ROW];
  const words = [packageCommand("@playwright/test", "playwright"), ...args];
  await startChild(projectNode(), words, { env, show: true, endWith: "SIGINT" }).ended;
  return playwrightTests(readReport(report));
}

function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Refusal("The test runner left no report: what it said stands above.");
  }
}
