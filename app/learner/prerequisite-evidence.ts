import type { ConceptTrace } from "./trace.ts";

/** Traces of the concepts right before and right after one. Those without answers may be left out. */
export type Neighbours = { prerequisites: readonly ConceptTrace[]; followers: readonly ConceptTrace[] };

/** How much of a neighbour's skill is taken over, and how much in all, in logits. */
const SHARE = { prerequisite: 0.4, follower: 0.3 };
const MOST = 0.5;

/**
 * What the neighbours in the knowledge graph say about a concept, in logits of skill. With care: who is good at what comes before has
 * a better start, who is weak there a worse one; who is good at what builds on it probably knows it; but failing at what builds on it
 * says nothing, since that has reasons of its own. It is bounded, reaches one edge far, counts as no evidence, and fades as answers
 * about the concept itself come in.
 */
export function borrowedSkill(concept: ConceptTrace, { prerequisites, followers }: Neighbours): number {
  const before = SHARE.prerequisite * trustedMean(prerequisites, ({ skill }) => skill);
  const after = SHARE.follower * trustedMean(followers, ({ skill }) => Math.max(0, skill));
  return Math.min(MOST, Math.max(-MOST, before + after)) / (1 + concept.information / 0.5);
}

/** A mean in which each counts as far as its answers tell something; drawn to 0. */
function trustedMean(traces: readonly ConceptTrace[], of: (trace: ConceptTrace) => number): number {
  const trust = traces.reduce((sum, { information }) => sum + information, 0);
  return traces.reduce((sum, trace) => sum + trace.information * of(trace), 0) / (trust + 0.5);
}
