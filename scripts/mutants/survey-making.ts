import { functionsOf } from "./parse-functions.ts";
import { type Survey, surveyed } from "./reached.ts";
import type { Sandbox } from "./sandbox.ts";

/**
 * Runs all tests once, which takes as long as they take.
 * @param texts of the product's files, by their paths @param setUp of the tests
 * @throws Error when they cannot be run
 */
export async function makeSurvey(
  texts: ReadonlyMap<string, string>,
  setUp: { path: string; text: string },
  sandbox: Sandbox,
): Promise<Survey> {
  const code = [...texts].filter(([path]) => !path.endsWith(".sql"));
  const { first, changed } = surveyed(
    new Map(code.map(([path, text]) => [path, { text, functions: functionsOf(path, text) }])),
    setUp,
  );
  const passed = (await sandbox.runWhole(changed)).filter((test) => test.passed);
  return { first, tests: passed.map(({ file, name, ms, noted }) => ({ file, name, ms, reached: noted as number[] })) };
}
