import { functionAround, type FunctionPlace } from "./functions.ts";
import type { Mutant } from "./mutant.ts";
import type { Survey, SurveyedTest } from "./reached.ts";

/** What a round asks: by file and full name of a test, the numbers of the mutants that it shall meet. */
export type RoundPlan = Record<string, Record<string, number[]>>;
/** A mutant that can be woken, and the tests that reach it, best first. */
export type Waiting = { number: number; mutant: Mutant; tests: SurveyedTest[] };

/** So many of its tests meet a mutant in each round, if it lives so long. */
export const ROUNDS = [12, 30];
/** What takes longer is no test to be repeated, ms. */
const LONGEST_MS = 6_000;

/** What each further test of a file is worth less, but of one that is about the very code. */
const ALIKE = 0.2;

/**
 * @param near the tests that are asked before others of the same worth
 * @returns the tests that reach a mutant and are quick enough to be repeated: first those that reach much of its file and little else
 */
export function bestTests(
  mutant: Mutant,
  functions: readonly FunctionPlace[],
  { first: firsts, tests }: Survey,
  near: readonly string[],
): SurveyedTest[] {
  const first = firsts[mutant.path];
  const around = functionAround(functions, mutant.from);
  if (first === undefined || around === undefined) return [];
  const isOfFile = (number: number) => number >= first && number < first + functions.length;
  const reaching = tests.filter(({ reached, ms }) => reached.includes(first + around) && ms <= LONGEST_MS);
  const shares = new Map(
    [...Map.groupBy(reaching, ({ file }) => file)].map(([file, of]) => [
      file,
      new Set(of.flatMap(({ reached }) => reached.filter(isOfFile))).size / functions.length,
    ]),
  );
  const worth = ({ file, ms, reached }: SurveyedTest) =>
    (shares.get(file) ?? 0) + (near.includes(file) ? 0.5 : 0) - reached.length / 2_000 - ms / 5_000;
  const byWorth = reaching.toSorted((a, b) => worth(b) - worth(a));
  // Tests of one file are alike: what the first of them lets pass, one of another file may notice.
  const places = new Map<string, number>();
  const ranked = byWorth.map((test) => {
    const place = places.get(test.file) ?? 0;
    places.set(test.file, place + 1);
    return { test, worth: worth(test) - (near.includes(test.file) ? 0 : place * ALIKE) };
  });
  return ranked.toSorted((a, b) => b.worth - a.worth).map(({ test }) => test);
}

/** @param round from 0 @returns what the round asks; nothing when no test is left */
export function planRound(waiting: readonly Waiting[], round: number): RoundPlan {
  const before = ROUNDS.slice(0, round).reduce((sum, count) => sum + count, 0);
  const plan: RoundPlan = {};
  for (const { number, tests } of waiting)
    for (const { file, name } of tests.slice(before, before + (ROUNDS[round] ?? 0))) {
      const ofFile = (plan[file] ??= {});
      (ofFile[name] ??= []).push(number);
    }
  return plan;
}

/** A stretch of a round takes about so long, ms. */
const STRETCH_MS = 90_000;
/** What a file takes beside its tests, ms. */
const FILE_MS = 500;

/** @returns the files of a round's tests, together where they take little */
export function inStretches(plan: RoundPlan, { tests }: Survey): string[][] {
  const msOf = new Map(tests.map(({ file, name, ms }) => [`${file} ${name}`, ms]));
  const stretches: string[][] = [];
  let room = 0;
  for (const [file, ofFile] of Object.entries(plan)) {
    // Once with none awake, and then with one after the other.
    const runs = Object.entries(ofFile).map(([name, { length }]) => (msOf.get(`${file} ${name}`) ?? 0) * (length + 1));
    const ms = runs.reduce((sum, each) => sum + each, FILE_MS);
    if (ms > room) {
      stretches.push([]);
      room = STRETCH_MS;
    }
    stretches.at(-1)?.push(file);
    room -= ms;
  }
  return stretches;
}

/** @returns of a plan what these files are asked about mutants that live */
export function stillAsked(plan: RoundPlan, files: readonly string[], lives: (mutant: number) => boolean): RoundPlan {
  const left: RoundPlan = {};
  for (const file of files)
    for (const [name, numbers] of Object.entries(plan[file] ?? {})) {
      const living = numbers.filter(lives);
      if (living.length > 0) (left[file] ??= {})[name] = living;
    }
  return left;
}
