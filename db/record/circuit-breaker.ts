/** Leave to ask, or to tell of what was asked elsewhere. It is given back with what became of the question. */
export type Pass = { readonly turn: number; readonly probe: boolean };

/**
 * Keeps an isolate from asking something that does not answer. Closed: everybody may ask. After `failures` failures in a
 * row it is open: nobody may, for `openMs`. Then it is half-open: one may ask, as a probe, and its answer closes it or
 * opens it again. A probe that is never heard of again is given up after `openMs`, and the next one may ask.
 *
 * Each change of state begins a new turn, and only what was asked in this turn counts: a question that was under way when
 * the state changed tells of an earlier time. Clocks are arguments, ms.
 */
export class CircuitBreaker {
  readonly #failures: number;
  readonly #openMs: number;
  /** Failures in a row while closed. */
  #row = 0;
  #turn = 0;
  /** When it opened or its probe set out; undefined while closed. */
  #since: number | undefined;
  #probing = false;

  constructor({ failures, openMs }: { failures: number; openMs: number }) {
    this.#failures = failures;
    this.#openMs = openMs;
  }

  /** "half-open" also when nobody has asked since the time was up: the next one may. */
  state(now: number): "closed" | "open" | "half-open" {
    if (this.#since === undefined) return "closed";
    return this.#probing || this.#isUp(this.#since, now) ? "half-open" : "open";
  }

  /** @returns undefined when one may not ask now */
  admit(now: number): Pass | undefined {
    if (this.#since === undefined) return { turn: this.#turn, probe: false };
    if (!this.#isUp(this.#since, now)) return undefined;
    this.#begin(now, true);
    return { turn: this.#turn, probe: true };
  }

  /**
   * For a question that has its leave from elsewhere, and tells of the same thing: whoever sets out now may say that it
   * answered, which closes it in any state. That it failed counts while it is closed, and keeps it open no longer.
   */
  witness(): Pass {
    return { turn: this.#turn, probe: false };
  }

  succeeded({ turn }: Pass): void {
    if (turn !== this.#turn) return;
    if (this.#since === undefined) this.#row = 0;
    else this.#begin(undefined, false);
  }

  failed({ turn, probe }: Pass, now: number): void {
    if (turn !== this.#turn || (this.#since !== undefined && !probe)) return;
    this.#row += 1;
    if (probe || this.#row >= this.#failures) this.#begin(now, false);
  }

  #begin(since: number | undefined, probing: boolean): void {
    this.#turn += 1;
    this.#row = 0;
    this.#since = since;
    this.#probing = probing;
  }

  /** A clock that was set back must not keep it open. */
  #isUp(since: number, now: number): boolean {
    return now >= since + this.#openMs || now < since;
  }
}
