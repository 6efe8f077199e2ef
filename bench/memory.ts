import type { ProcessUse } from "./process-tree.ts";

/** The largest sum that was seen, and what each process (by name) had at that moment, bytes. */
export type Peak = { bytes: number; byProcess: Record<string, number> };

const EVERY_MS = 250;

/** Looks again and again at what a tree of processes holds in RAM (RSS, pages that they share counted for each). */
export class MemoryWatch {
  readonly #tree: () => ProcessUse[];
  readonly #timer: NodeJS.Timeout;
  #peak: Peak = { bytes: 0, byProcess: {} };

  constructor(tree: () => ProcessUse[]) {
    this.#tree = tree;
    this.#timer = setInterval(() => this.#look(), EVERY_MS);
  }

  end(): Peak {
    clearInterval(this.#timer);
    this.#look();
    return this.#peak;
  }

  #look(): void {
    const byProcess: Record<string, number> = {};
    for (const { name, rssBytes } of this.#tree()) byProcess[name] = (byProcess[name] ?? 0) + rssBytes;
    const bytes = Object.values(byProcess).reduce((sum, each) => sum + each, 0);
    if (bytes > this.#peak.bytes) this.#peak = { bytes, byProcess };
  }
}
