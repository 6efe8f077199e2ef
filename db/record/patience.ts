/** How long somebody waits for answers. */
export type Patience = {
  /** Whether nothing more is waited for. */
  readonly isOver: boolean;
  /**
   * Begins to wait for one answer.
   * @param giveUp called once, when the time is up before the answer is there
   * @returns to be called when the answer is there
   */
  begin(giveUp: () => void): () => void;
};

/** The time was up before the answer was there. */
export class TimeUp extends Error {}

/**
 * Waits for an answer as long as there is patience. What is given up is left behind: whatever becomes of it, nobody hears.
 * @param run is told by `isOver` whether somebody still waits
 * @throws TimeUp, or what run throws
 */
export function within<Result>(patience: Patience, run: (isOver: () => boolean) => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const end = patience.begin(() => {
      isOver = true;
      reject(new TimeUp());
    });
    run(() => isOver)
      .finally(end)
      .then(resolve, reject);
  });
}

/** For each answer the same time, ms. */
export function patienceForEach(ms: number): Patience {
  return {
    isOver: false,
    begin(giveUp) {
      const timer = setTimeout(giveUp, ms);
      return () => clearTimeout(timer);
    },
  };
}

/**
 * One time for all answers together, ms: of waits that overlap, each moment counts once. Time in which nothing is waited
 * for does not count.
 */
export class Budget implements Patience {
  #leftMs: number;
  readonly #waiting = new Set<() => void>();
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number) {
    this.#leftMs = ms;
  }

  get isOver(): boolean {
    return this.#leftMs <= 0;
  }

  begin(giveUp: () => void): () => void {
    if (this.#waiting.size === 0) {
      this.#since = performance.now();
      this.#timer = setTimeout(() => this.#end(), this.#leftMs);
    }
    this.#waiting.add(giveUp);
    return () => {
      if (!this.#waiting.delete(giveUp) || this.#waiting.size > 0) return;
      clearTimeout(this.#timer);
      const waitedMs = performance.now() - this.#since;
      // An answer that comes when the time was up, and before the timer: the isolate was busy, and the record did not wait.
      if (waitedMs < this.#leftMs) this.#leftMs -= waitedMs;
    };
  }

  #end(): void {
    this.#leftMs = 0;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const giveUp of waiting) giveUp();
  }
}
