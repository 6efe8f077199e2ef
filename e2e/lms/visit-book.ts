/** Counts the visits to one address and remembers who came, so that a test can ask. */
export class VisitBook {
  #hits = 0;
  readonly #userAgents: string[] = [];

  note(userAgent: string): void {
    this.#hits += 1;
    this.#userAgents.push(userAgent);
    if (this.#userAgents.length > 100) this.#userAgents.shift();
  }

  /** The number of visits, and the User-Agent of each of the last 100 ("" where none was sent). */
  entries(): { hits: number; userAgents: string[] } {
    return { hits: this.#hits, userAgents: [...this.#userAgents] };
  }
}
