import { sha256 } from "../../db/sha256.ts";
import type { Mutant } from "./mutant.ts";
import type { Outcome } from "./report.ts";

/** @returns the text of a file of the repository; undefined when there is none */
export type Read = (path: string) => string | undefined;

/**
 * What a result rests on: the file that was changed and the test that noticed, as they were.
 * @returns undefined when no test is named, or a file is gone: such a result is good for its own run only
 */
export async function groundsOf({ mutant, caught }: Pick<Outcome, "mutant" | "caught">, read: Read) {
  const test = /^(tests\/.*?\.test\.ts) › /.exec(caught ?? "")?.[1];
  const texts = test === undefined ? [] : [read(mutant.path), read(test)];
  return texts.length === 0 || texts.includes(undefined) ? undefined : await sha256(texts.join("\0"));
}

/** @returns of results of earlier runs what may be taken over, by the mutants that there still are: caught, on unchanged grounds */
export async function stillStanding(earlier: readonly Outcome[], mutants: readonly Mutant[], read: Read) {
  const known = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const standing = new Map<string, Outcome>();
  for (const outcome of earlier) {
    const mutant = known.get(outcome.mutant.id);
    if (mutant === undefined || outcome.caught === undefined || outcome.grounds === undefined) continue;
    if (outcome.grounds === (await groundsOf(outcome, read))) standing.set(mutant.id, { ...outcome, mutant });
  }
  return standing;
}
