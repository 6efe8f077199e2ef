import type { PassageInSection } from "./passage.ts";

/** What the course's index found for some terms. */
export type SearchResult = {
  /** Passages in the index. */
  size: number;
  /** In how many passages each term stands, in the order of the terms. */
  frequencies: { term: string; passages: number }[];
  /**
   * Best first, as the index ranks.
   * @property matched which of the terms stand in it, typing errors forgiven
   * @property related the other terms of which a word of similar meaning stands in it
   * @property score by which it was ranked: comparable within one search only
   */
  hits: { passage: PassageInSection; matched: string[]; related?: string[]; score?: number }[];
  /** The course's concepts whose name or description holds a term, most terms first; then the others in their order. */
  nearest: { id: string; name: string }[];
};

/** How rare a term is in the course: a term that stands nowhere weighs most. */
export function rarity(passages: number, size: number): number {
  return Math.log(1 + (size - passages + 0.5) / (passages + 0.5));
}

/** How much of a term's weight a word of similar meaning brings. */
const SIMILAR = 0.5;

/**
 * @returns for each hit, the share of the question's weight that stands in the passage: 0 to 1. Unlike a rank it does not
 *   depend on the course's size, so a threshold means the same everywhere.
 */
export function coverage(
  result: Pick<SearchResult, "size" | "frequencies">,
  matched: readonly string[],
  related: readonly string[] = [],
): number {
  const weights = result.frequencies.map(({ term, passages }) => ({ term, weight: rarity(passages, result.size) }));
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const found = weights.reduce(
    (sum, { term, weight }) => sum + weight * (matched.includes(term) ? 1 : related.includes(term) ? SIMILAR : 0),
    0,
  );
  return whole === 0 ? 0 : found / whole;
}
