import { canSleep, type Numbered, waking, withDormant } from "./dormant.ts";
import type { FunctionPlace } from "./functions.ts";
import type { Mutant } from "./mutant.ts";
import { functionsOf } from "./parse-functions.ts";
import type { Survey } from "./reached.ts";
import { bestTests, inStretches, planRound, ROUNDS, type RoundPlan, stillAsked, type Waiting } from "./rounds.ts";
import type { Sandbox } from "./sandbox.ts";

/** What the set-up of the tests notes of one: the numbers of the mutants that made it fail, and whether it is to be believed. */
type Noted = { caught: number[]; lived: number[]; broken: boolean };

type Given = {
  mutants: readonly Mutant[];
  /** Of the product's files, by their paths. */
  texts: ReadonlyMap<string, string>;
  setUp: { path: string; text: string };
  survey: Survey;
  /** The tests that are asked before others of the same worth, by the path of the file that is changed. */
  near: ReadonlyMap<string, string[]>;
};

/**
 * Tries all mutants that can sleep in the code together, in rounds: each run of the tests wakes one after the other. A round is run
 * in stretches, so that of one that comes to no end only that is lost.
 * @param sandboxes at work side by side
 * @param tell what was caught in a stretch, by the name of the test that noticed
 * @returns those that lived through all that they were to meet
 */
export async function tryTogether(
  { mutants, texts, setUp, survey, near }: Given,
  sandboxes: readonly Sandbox[],
  tell: (stretch: { caught: Map<Mutant, string>; seconds: number }) => Promise<void>,
): Promise<Mutant[]> {
  const functions = new Map<string, FunctionPlace[]>();
  const functionsIn = (path: string) => {
    const known = functions.get(path) ?? functionsOf(path, texts.get(path) ?? "");
    functions.set(path, known);
    return known;
  };
  const sleeping = mutants.filter(
    (mutant) => /\.tsx?$/.test(mutant.path) && canSleep(mutant, functionsIn(mutant.path)),
  );
  const waiting = new Map(
    sleeping.map((mutant, at): [number, Waiting] => {
      const tests = bestTests(mutant, functionsIn(mutant.path), survey, near.get(mutant.path) ?? []);
      return [at + 1, { number: at + 1, mutant, tests }];
    }),
  );
  const missed = new Set<number>();
  const attempt = async (files: string[], plan: RoundPlan, sandbox: Sandbox) => {
    const began = performance.now();
    const left = stillAsked(plan, files, (number) => waiting.has(number));
    if (Object.keys(left).length === 0) return;
    const asked = new Set(Object.values(left).flatMap((ofFile) => Object.values(ofFile).flat()));
    const sleepers = [...waiting.values()].filter(({ number }) => asked.has(number));
    const changed = new Map(
      [...Map.groupBy(sleepers, ({ mutant }) => mutant.path)].map(([path, some]) => {
        const numbered = some.map(({ number, mutant }): Numbered => ({ ...mutant, number }));
        return [path, withDormant(texts.get(path) ?? "", functionsIn(path), numbered)];
      }),
    );
    changed.set(setUp.path, setUp.text + waking);
    changed.set("tests/round-plan.json", JSON.stringify(left));
    const caught = new Map<Mutant, string>();
    for (const { file, name, noted } of await sandbox.runWhole(changed, Object.keys(left)))
      for (const number of (noted as Noted).caught) {
        const mutant = waiting.get(number)?.mutant;
        if (mutant !== undefined) caught.set(mutant, `${file} › ${name}`);
        waiting.delete(number);
      }
    await tell({ caught, seconds: (performance.now() - began) / 1_000 });
  };
  for (const round of ROUNDS.keys()) {
    const plan = planRound([...waiting.values()], round);
    const stretches = inStretches(plan, survey);
    await Promise.all(
      sandboxes.map(async (sandbox) => {
        for (let files = stretches.shift(); files !== undefined; files = stretches.shift())
          // Those that it asked live on, and are asked by others.
          await attempt(files, plan, sandbox).catch((error: unknown) => {
            console.warn(String(error), files.join(" "));
            for (const file of files) for (const number of Object.values(plan[file] ?? {}).flat()) missed.add(number);
          });
      }),
    );
  }
  return [...waiting.values()].flatMap(({ number, mutant }) => (missed.has(number) ? [] : [mutant]));
}
