import { functionAround, type FunctionPlace, sayReached } from "./functions.ts";
import type { Mutant } from "./mutant.ts";
import { namePattern } from "./near-tests.ts";
import type { Group } from "./trial.ts";

/** A test that passes, and the numbers of the functions that it reached. */
export type SurveyedTest = { file: string; name: string; ms: number; reached: number[] };
/** What a survey has found. @property first the number of each file's first function */
export type Survey = { first: Record<string, number>; tests: SurveyedTest[] };

/** What the set-up of the tests in the copy gets in addition. */
const counting = `
const reachedNow = new Set();
globalThis.functionReached = (number) => reachedNow.add(number);
afterEach(({ task }) => {
  task.meta.noted = [...reachedNow];
  reachedNow.clear();
});
`;

/** Milliseconds of tests that a group may cost: the first is small, as most mutants are caught there. */
const BUDGETS_MS = [4_000, 12_000, 40_000, Number.POSITIVE_INFINITY];
/** More names than these are not told apart: their files run as a whole. */
const MOST_NAMES = 80;

/** What a file is, and the functions that it defines. */
export type Read = { text: string; functions: FunctionPlace[] };

/** @returns the texts with which a survey is made, by their paths; and the number of each file's first function */
export function surveyed(files: ReadonlyMap<string, Read>, setUp: { path: string; text: string }) {
  const first: Survey["first"] = {};
  let next = 0;
  const changed = new Map([[setUp.path, setUp.text + counting]]);
  for (const [path, { text, functions }] of files) {
    const begin = next;
    first[path] = begin;
    next += functions.length;
    changed.set(
      path,
      sayReached(text, functions, (number) => `globalThis.functionReached?.(${begin + number})`),
    );
  }
  return { first, changed };
}

/** Called by two tests at most, a function may be called while modules are read, before any test: by two workers. */
const AT_FIRST = 2;

/**
 * @param near the tests that are asked before others of the same worth
 * @returns the tests that reach what a mutant changes, those first that are about its file; none when nothing is known. Whether
 *   they are all that could notice it
 */
export function reachingGroups(
  mutant: Mutant,
  functions: readonly FunctionPlace[],
  survey: Survey,
  near: readonly string[],
): { groups: Group[]; areAll: boolean } {
  const first = survey.first[mutant.path];
  if (first === undefined) return { groups: [], areAll: false };
  const isOfFile = (number: number) => number >= first && number < first + functions.length;
  const around = functionAround(functions, mutant.from);
  const reaching = survey.tests.filter(({ reached }) =>
    around === undefined ? reached.some(isOfFile) : reached.includes(first + around),
  );
  const files = [...Map.groupBy(reaching, ({ file }) => file)].map(([file, tests]) => {
    const reached = new Set(tests.flatMap((test) => test.reached.filter(isOfFile))).size / functions.length;
    const ms = tests.reduce((sum, test) => sum + test.ms, 0);
    return { file, tests, ms, worth: reached + (near.includes(file) ? 0.5 : 0) - ms / 60_000 };
  });
  const groups = grouped(files.toSorted((a, b) => b.worth - a.worth));
  return { groups, areAll: around !== undefined && reaching.length > AT_FIRST };
}

function grouped(files: readonly { file: string; tests: SurveyedTest[]; ms: number }[]): Group[] {
  const waiting = [...files];
  return BUDGETS_MS.flatMap((budget): Group[] => {
    const some: typeof waiting = [];
    for (let left = budget, next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (some.length > 0 && next.ms > left) break;
      left -= next.ms;
      some.push(next);
      waiting.shift();
    }
    if (some.length === 0) return [];
    const names = [...new Set(some.flatMap(({ tests }) => tests.map(({ name }) => namePattern(name))))];
    return [
      { tests: some.map(({ file }) => file), ...(names.length <= MOST_NAMES && { named: `^(${names.join("|")})$` }) },
    ];
  });
}
