import type { PassageInSection } from "#app/knowledge/passage.ts";
import { coverage, type SearchResult } from "#app/knowledge/search.ts";
import type { Part } from "./conversation.ts";
import { excerpt } from "./excerpt.ts";

/** Below this share of the question's weight, a passage is about something else. */
export const LEAST_COVERAGE = 0.45;
/** A further passage is worth showing when it covers nearly as much as the best. */
const NEARLY = 0.8;
const MOST_QUOTES = 3;
const OFFERED_CONCEPTS = 3;

/** What the Guide does next, with its reasons. */
export type Move =
  | { kind: "quote"; passages: PassageInSection[]; coverage: number }
  | { kind: "offer-nearest"; concepts: { id: string; name: string }[]; coverage: number };

/** Decides without a model: a pure function of what the course's index found. */
export function decideMove(result: SearchResult): Move {
  const weighed = result.hits.map((hit) => ({ passage: hit.passage, coverage: coverage(result, hit.matched) }));
  const best = Math.max(0, ...weighed.map((hit) => hit.coverage));
  if (best < LEAST_COVERAGE)
    return { kind: "offer-nearest", concepts: result.nearest.slice(0, OFFERED_CONCEPTS), coverage: best };
  // Among passages that cover about as much, the index's own ranking decides.
  const near = weighed.filter((hit) => hit.coverage >= Math.max(LEAST_COVERAGE, best * NEARLY));
  return { kind: "quote", passages: near.slice(0, MOST_QUOTES).map((hit) => hit.passage), coverage: best };
}

/**
 * Renders a move in the course's own words: the best passage whole, the others by the sentences that match. Never prose
 * that pretends to talk.
 * @param terms the question's, to choose sentences by
 */
export function renderMove(move: Move, terms: readonly string[]): Part[] {
  if (move.kind === "offer-nearest") {
    const { concepts } = move;
    const isUnrelated = move.coverage === 0 && concepts.length > 0;
    return [{ type: "data-nearest", data: { concepts, ...(isUnrelated && { related: false }) } }];
  }
  return move.passages.map((passage, index) => ({
    type: "text",
    text: index === 0 ? passage.text : excerpt(passage.text, terms),
    providerMetadata: {
      course: { passageId: passage.id, label: passage.label, heading: passage.heading, section: passage.sectionTitle },
    },
  }));
}
