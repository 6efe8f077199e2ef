/** One concept comes before another. */
export type Prerequisite = { concept: string; prerequisite: string };

/** Concepts that would each come before itself. */
export class PrerequisiteCycle extends Error {
  override readonly name = "PrerequisiteCycle";
  /** The concepts' names, each one needing the next; the first is also the last. */
  readonly path: readonly string[];

  constructor(path: readonly string[]) {
    super(`Prerequisites go in a circle: ${path.join(" → ")}.`);
    this.path = path;
  }
}

/**
 * Finds a cycle, if there is one: from the concepts in the order in which the edges name them.
 * @returns the concepts of it, each needing the next, the first again at the end; undefined when there is none
 */
export function findCycle(edges: readonly Prerequisite[]): string[] | undefined {
  const needs = Map.groupBy(edges, ({ concept }) => concept);
  const clear = new Set<string>();
  for (const start of needs.keys()) {
    // A walk in depth, with its own stack: a course may have longer chains than the language has calls.
    const path: string[] = [];
    const onPath = new Set<string>();
    const open: Iterator<Prerequisite>[] = [];
    const enter = (concept: string) => {
      path.push(concept);
      onPath.add(concept);
      open.push((needs.get(concept) ?? []).values());
    };
    if (!clear.has(start)) enter(start);
    for (let edge = open.at(-1)?.next(); edge !== undefined; edge = open.at(-1)?.next()) {
      if (edge.done === true) {
        open.pop();
        const concept = path.pop() ?? "";
        onPath.delete(concept);
        clear.add(concept);
        continue;
      }
      const { prerequisite } = edge.value;
      if (onPath.has(prerequisite)) return [...path.slice(path.indexOf(prerequisite)), prerequisite];
      if (!clear.has(prerequisite)) enter(prerequisite);
    }
  }
  return undefined;
}
