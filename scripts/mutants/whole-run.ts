// A process of its own in a copy of the repository, whose set-up of the tests and whose product were changed: it runs many tests
// at once, and tells what each of them noted.
import { writeFileSync } from "node:fs";
import { createVitest } from "vitest/node";
import { projectEnvironment } from "../project.mjs";

/** A test that ran, and what the changed set-up noted of it. */
export type NotedTest = { file: string; name: string; ms: number; passed: boolean; noted: unknown };
/** What is asked of it. @property to where it writes NotedTest[] @property files the tests to run; else all */
export type WholeRunOrder = { to: string; files?: string[] };
/** @property failed why it could not; else it is written */
export type WholeRunAnswer = { failed?: string };

/** Beyond it, a test hangs, ms. */
const PATIENCE_MS = 60_000;

process.on("message", ({ to, files }: WholeRunOrder) => {
  run(files)
    .then((tests): WholeRunAnswer => {
      writeFileSync(to, JSON.stringify(tests));
      return {};
    })
    .catch((error: unknown): WholeRunAnswer => ({ failed: String(error) }))
    .then((answer) => process.send?.(answer));
});

async function run(files: string[] | undefined): Promise<NotedTest[]> {
  Object.assign(process.env, projectEnvironment());
  const hurry = files === undefined ? {} : { testTimeout: PATIENCE_MS };
  const vitest = await createVitest("test", { root: process.cwd(), watch: false, reporters: [{}], ...hurry });
  await vitest.standalone();
  const specifications = await vitest.globTestSpecifications(files);
  const { testModules } = await vitest.runTestSpecifications(specifications, files === undefined);
  const [error] = testModules.flatMap((module) => module.errors());
  if (error !== undefined) throw new Error(error.message);
  return testModules.flatMap((module) =>
    [...module.children.allTests()].flatMap((test): NotedTest[] => {
      const { noted } = test.meta() as { noted?: unknown };
      if (noted === undefined) return [];
      const ms = test.diagnostic()?.duration ?? 0;
      const passed = test.result().state === "passed";
      return [{ file: module.relativeModuleId, name: test.fullName, ms, passed, noted }];
    }),
  );
}
