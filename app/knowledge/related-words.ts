import { thesaurus } from "./thesaurus.ts";

/** At most so many of a word's. */
const MOST = 8;
let table: Map<string, string[]> | undefined;

/** @returns stems of words that mean something similar, the nearest first */
export function relatedWords(stem: string): readonly string[] {
  table ??= new Map(
    thesaurus.split("\n").map((line) => {
      const [word = "", ...related] = line.split(" ");
      return [word, related.slice(0, MOST)];
    }),
  );
  return table.get(stem) ?? [];
}
