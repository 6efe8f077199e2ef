import { type ComponentType, useEffect, useState } from "react";
import { hasMarkup, hasMath } from "#app/guide/markup.ts";
import type { Source } from "./cited-words.tsx";

export type MarkedTextProps = { text: string; sources: readonly Source[]; isGrowing: boolean };
type MarkedText = ComponentType<MarkedTextProps>;
type Kind = "marked" | "math";

/** What came before is there at once, also where a text begins anew. */
const loaded = new Map<Kind, MarkedText>();

/** Large, so fetched when a text first needs it; the server never does. */
const load: Record<Kind, () => Promise<{ default: MarkedText }>> = {
  marked: () => import("./marked-text.tsx"),
  math: () => import("./marked-math-text.tsx"),
};

/**
 * @returns what sets this text, once it is here; undefined while it is not, or where the text has nothing to set. Where it
 *   cannot be fetched the text stays as it is: readable.
 */
export function useMarkedText(text: string): MarkedText | undefined {
  const kind = hasMath(text) ? "math" : hasMarkup(text) ? "marked" : undefined;
  const [component, setComponent] = useState<MarkedText | undefined>(() => kind && loaded.get(kind));
  useEffect(() => {
    if (import.meta.env.SSR || kind === undefined) return undefined;
    let isGone = false;
    const fetchIt = async () => {
      try {
        const { default: found } = await load[kind]();
        loaded.set(kind, found);
        if (!isGone) setComponent(() => found);
      } catch (error) {
        console.warn("a text is shown as it was written", String(error));
      }
    };
    void fetchIt();
    return () => {
      isGone = true;
    };
  }, [kind]);
  return kind && component;
}
