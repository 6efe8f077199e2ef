// A process of its own in a copy of the repository: it changes a file there, runs tests, and tells which one noticed. Vitest
// stays awake between trials, which makes one a matter of seconds.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createVitest, type Vitest } from "vitest/node";

/** Tests that run together. @property named only those whose name matches this pattern */
export type Group = { tests: string[]; named?: string };
/** One trial: a file's text with the mutant in it, and the tests to run, group after group until one notices. */
export type Trial = { path: string; text: string; groups: Group[] };
/** @property caught the test that noticed; @property broken why the tests could not be run */
export type Verdict = { caught?: string; broken?: string };

/** What the machinery says when it was not the mutant that failed. */
const machinery =
  /pre-bundle|page reload|vitest-pool|ECONN|EPIPE|socket hang up|fetch failed|Timeout (calling|waiting)|workerd/i;

/** What asks each repository by itself, which takes minutes, is run where it is named. */
const notAlone = /^(?!.*\(alone\)$)/;

let awake: Promise<Vitest> | undefined;

async function wake(): Promise<Vitest> {
  const root = process.cwd();
  // Silent: the verdict tells what matters.
  const options = {
    root,
    // Told what changed by us. Watching, it would run everything again on its own account, between two trials.
    watch: false,
    bail: 1,
    // Two sandboxes are at work.
    maxWorkers: 1,
    // What hangs was noticed, too.
    testTimeout: 60_000,
    reporters: [{}],
  };
  process.env["MODEL_ALONE"] = "yes";
  const vitest = await createVitest("test", options);
  await vitest.standalone();
  return vitest;
}

async function attempt({ path: file, text, groups }: Trial): Promise<Verdict> {
  const absolute = path.resolve(file);
  const original = readFileSync(absolute, "utf8");
  try {
    writeFileSync(absolute, text);
    awake ??= wake();
    (await awake).invalidateFile(absolute);
    for (const group of groups) {
      const verdict = await run(await awake, group);
      if (verdict.caught !== undefined || verdict.broken !== undefined) return verdict;
    }
    return {};
  } finally {
    writeFileSync(absolute, original);
    (await awake)?.invalidateFile(absolute);
  }
}

async function run(vitest: Vitest, { tests, named }: Group): Promise<Verdict> {
  vitest.setGlobalTestNamePattern(named === undefined ? notAlone : new RegExp(named));
  const specifications = await vitest.globTestSpecifications([...tests]);
  if (specifications.length === 0) return { broken: `There are no tests in ${tests.join(", ")}.` };
  const { testModules: all, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  // It also tells of files that ran in earlier trials.
  const asked = new Set(specifications.map(({ moduleId }) => moduleId));
  const testModules = all.filter(({ moduleId }) => asked.has(moduleId));
  for (const module of testModules) {
    for (const test of module.children.allTests("failed"))
      return { caught: `${module.relativeModuleId} › ${test.fullName}` };
    const suites = [...module.children.allSuites()];
    const error = [...module.errors(), ...suites.flatMap((suite) => suite.errors())][0];
    if (error !== undefined) return told(`${module.relativeModuleId} › ${error.message.split("\n")[0]}`);
  }
  const [error] = unhandledErrors;
  if (error !== undefined) return told(`unhandled: ${messageOf(error).split("\n")[0]}`);
  // Silence counts only when every file has spoken; or has nothing of that name any more.
  const spoke = new Set(named === undefined ? ["passed"] : ["passed", "skipped"]);
  const silent = testModules.filter((module) => !spoke.has(module.state())).map((module) => module.relativeModuleId);
  const missing = specifications.length - testModules.length;
  return silent.length > 0 || missing > 0 ? { broken: `${missing} files and ${silent.join(", ")} did not run` } : {};
}

/** What came from another process has none of an Error's methods. */
function messageOf(error: unknown): string {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return typeof message === "string" ? message : (JSON.stringify(message) ?? typeof message);
}

function told(message: string): Verdict {
  return machinery.test(message) ? { broken: message } : { caught: message };
}

process.on("message", (trial: Trial) => {
  attempt(trial)
    .catch((error: unknown): Verdict => ({ broken: String(error) }))
    .then((verdict) => process.send?.(verdict));
});
