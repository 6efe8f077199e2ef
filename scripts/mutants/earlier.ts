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

/** A digest of the file as it was when a mutant of it lived all rounds. */
const asItWas = async (mutant: Pick<Mutant, "path">, read: Read) => sha256(read(mutant.path) ?? "");

/** What docs/mutants.json keeps of a result. @property grounds see groundsOf @property livedRounds see roundsLived */
type Kept = { caught: string; grounds: string } | { livedRounds: string };
/** A result of an earlier run, of a mutant that there may not be any more. */
export type Earlier = Pick<Outcome, "caught" | "grounds"> & { mutant: Pick<Mutant, "id">; livedRounds?: string };

/**
 * What was caught, as text that is kept with the code: by mutant, one below the other, so that a change of it is easy to read.
 * @param earlier of which those that were not tried again stay, for the test that noticed
 */
export function toRecord(outcomes: readonly Outcome[], earlier: readonly Earlier[] = []): string {
  const tried = new Set(outcomes.map(({ mutant }) => mutant.id));
  const kept = [...earlier.filter(({ mutant }) => !tried.has(mutant.id)), ...outcomes].flatMap(
    ({ mutant, caught, grounds, livedRounds }: Earlier): [string, Kept][] => {
      if (caught !== undefined && grounds !== undefined) return [[mutant.id, { caught, grounds }]];
      return livedRounds === undefined ? [] : [[mutant.id, { livedRounds }]];
    },
  );
  // Of one that lived the rounds, which test noticed it before the file was changed is worth more: it is asked first.
  const noticed = new Set(kept.flatMap(([id, result]) => ("caught" in result ? [id] : [])));
  const told = kept.filter(([id, result]) => "caught" in result || !noticed.has(id));
  const sorted = told.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

/** @param text as toRecord wrote it */
export function readRecord(text: string): Earlier[] {
  const kept: Record<string, Kept> = JSON.parse(text);
  return Object.entries(kept).map(([id, result]) => ({ mutant: { id }, ...result }));
}

/** @returns of results of earlier runs what may be taken over, by the mutants that there still are: caught, on unchanged grounds */
export async function stillStanding(earlier: readonly Earlier[], mutants: readonly Mutant[], read: Read) {
  const known = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const standing = new Map<string, Outcome>();
  for (const outcome of earlier) {
    const mutant = known.get(outcome.mutant.id);
    if (mutant === undefined || outcome.caught === undefined || outcome.grounds === undefined) continue;
    const { caught, grounds } = outcome;
    if (grounds === (await groundsOf({ mutant, caught }, read)))
      standing.set(mutant.id, { mutant, caught, grounds, seconds: 0 });
  }
  return standing;
}

/** @returns results of those that have lived all rounds just now, which need not be walked through again for them */
export function livedNow(mutants: readonly Mutant[], read: Read): Promise<Earlier[]> {
  return Promise.all(mutants.map(async (mutant) => ({ mutant, livedRounds: await asItWas(mutant, read) })));
}

/** @returns the ids of those that lived all rounds in an earlier run, in a file that is unchanged since */
export async function roundsLived(earlier: readonly Earlier[], mutants: readonly Mutant[], read: Read) {
  const known = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const lived = new Set<string>();
  for (const {
    mutant: { id },
    livedRounds,
  } of earlier) {
    const mutant = known.get(id);
    if (mutant !== undefined && livedRounds === (await asItWas(mutant, read))) lived.add(id);
  }
  return lived;
}
