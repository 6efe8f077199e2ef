/** A value that is read again only after a while. Those who ask at once read it once. */
export class KeptAWhile<Value> {
  #kept: { at: number; value: Promise<Value> } | undefined;

  /** @param read again after `ms`, and after it failed */
  within(ms: number, read: () => Promise<Value>): Promise<Value> {
    const now = Date.now();
    if (this.#kept === undefined || now - this.#kept.at >= ms) {
      const value = read();
      this.#kept = { at: now, value };
      value.catch(() => (this.#kept = undefined));
    }
    return this.#kept.value;
  }
}
