import { graphlib, layout } from "@dagrejs/dagre";
import type { Concept } from "#app/knowledge/concept.ts";

const WIDTH = 168;
const HEIGHT = 48;
/** Beyond this, a drawing is no help, and takes too long: the table says it. */
const MOST_CONCEPTS = 80;

/** @property points of a line from a concept to one that builds on it */
export type GraphLayout = {
  width: number;
  height: number;
  nodes: { id: string; name: string; x: number; y: number; width: number; height: number }[];
  edges: { id: string; points: { x: number; y: number }[] }[];
};

type Placed = Pick<Concept, "id" | "name" | "prerequisites">;

/** Lays the concepts out from what comes first, at the top, to what builds on it. @returns undefined when there are too many */
export function layOutGraph(concepts: readonly Placed[]): GraphLayout | undefined {
  if (concepts.length > MOST_CONCEPTS) return undefined;
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 20, ranksep: 44, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of concepts) graph.setNode(id, { width: WIDTH, height: HEIGHT });
  const known = new Set(concepts.map(({ id }) => id));
  for (const { id, prerequisites } of concepts)
    for (const before of prerequisites) if (known.has(before)) graph.setEdge(before, id);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: concepts.map(({ id, name }) => {
      const { x, y } = graph.node(id);
      return { id, name, x: x - WIDTH / 2, y: y - HEIGHT / 2, width: WIDTH, height: HEIGHT };
    }),
    edges: graph.edges().map((edge) => ({
      id: `${edge.v} ${edge.w}`,
      points: (graph.edge(edge).points ?? []).map(({ x, y }: { x: number; y: number }) => ({ x, y })),
    })),
  };
}
