import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "../scripts/ports.mjs";

// Playwright loads this file again in each of its workers. What the first load chose is handed down in the environment.
if (process.env["LMS_ORIGIN"] === undefined) {
  const stateFolder = mkdtempSync(join(tmpdir(), "atomic-guide-state-"));
  // At the exit, and not in a global teardown: the servers still write while that one runs.
  process.once("exit", () => rmSync(stateFolder, { recursive: true, force: true }));
  const port = process.env["PORT"] ?? String(await freePort(4310));
  const lmsPort = process.env["LMS_PORT"] ?? String(await freePort(4320));
  Object.assign(process.env, {
    PORT: port,
    LMS_PORT: lmsPort,
    STATE_DIR: stateFolder,
    TOOL_ORIGIN: `http://localhost:${port}`,
    LMS_ORIGIN: `http://127.0.0.1:${lmsPort}`,
  });
}

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  // Not how quick anything has to be, but when a busy machine is given up.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    // These share one tool, and the people in it: two at once would see each other's questions.
    { name: "chromium", testIgnore: ["commands/**", "conformance/**"], workers: 1 },
    // Over HTTP, beside them: institutions of their own, and faults that are told by name.
    { name: "conformance", testMatch: "conformance/**/*.spec.ts", workers: 1 },
    // Operators' commands, wherever there is room: each test has a local state of its own, and starts a dozen programs.
    { name: "commands", testMatch: "commands/**/*.spec.ts", timeout: 240_000 },
  ],
  use: {
    browserName: "chromium",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"],
      // Chromium may reach this machine and nothing else. Playwright itself turns its background traffic off.
      args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"],
    },
  },
  webServer: {
    command: "node scripts/start.mjs",
    cwd: join(import.meta.dirname, ".."),
    wait: { stdout: /Atomic Guide is running/ },
    stdout: "pipe",
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 12_000 },
  },
});
