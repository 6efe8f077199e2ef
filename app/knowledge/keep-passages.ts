import type { Piece } from "./split-material.ts";

type Standing = Piece & { id: string };

/**
 * Gives the pieces of a new version the ids of the passages that they were, so that citations and concepts stay with them: first
 * the same words, then the same heading, in their order. Others get an id of their own.
 */
export function keepPassages(standing: readonly Standing[], pieces: readonly Piece[], newId: () => string): Standing[] {
  const free = new Set(standing);
  const take = (fits: (passage: Standing) => boolean) => {
    for (const passage of free)
      if (fits(passage)) {
        free.delete(passage);
        return passage.id;
      }
    return undefined;
  };
  const same = pieces.map(({ heading, text }) => take((one) => one.text === text && one.heading === heading));
  const moved = pieces.map(({ text }, index) => same[index] ?? take((one) => one.text === text));
  return pieces.map((piece, index) => ({
    id: moved[index] ?? take((one) => one.heading === piece.heading) ?? newId(),
    ...piece,
  }));
}
