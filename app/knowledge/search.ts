import type { PassageInSection } from "./passage.ts";

/** What the course's index found for some terms. */
export type SearchResult = {
  /** Passages in the index. */
  size: number;
  /** In how many passages each term stands, in the order of the terms. */
  frequencies: { term: string; passages: number }[];
  /** Best first, as the index ranks. `matched`: which of the terms stand in it. */
  hits: { passage: PassageInSection; matched: string[] }[];
  /** The course's concepts whose name or description holds a term, most terms first; then the others in their order. */
  nearest: { id: string; name: string }[];
};

/** How rare a term is in the course: a term that stands nowhere weighs most. */
export function rarity(passages: number, size: number): number {
  return Math.log(1 + (size - passages + 0.5) / (passages + 0.5));
}

/**
 * @returns for each hit, the share of the question's weight that stands in the passage: 0 to 1. Unlike a rank it does not
 *   depend on the course's size, so a threshold means the same everywhere.
 */
export function coverage(result: SearchResult, matched: readonly string[]): number {
  const weights = result.frequencies.map(({ term, passages }) => ({ term, weight: rarity(passages, result.size) }));
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const found = weights.reduce((sum, { term, weight }) => sum + (matched.includes(term) ? weight : 0), 0);
  return whole === 0 ? 0 : found / whole;
}
