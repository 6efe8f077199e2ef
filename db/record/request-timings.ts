/** More are not kept: a header has its limits. */
const KEPT = 50;

/** How long each query of one request took. */
export class RequestTimings {
  readonly #entries: { name: string; ms: number }[] = [];

  /** @param name of the query: words of letters, digits and underscores */
  add(name: string, ms: number): void {
    if (this.#entries.length < KEPT) this.#entries.push({ name, ms });
  }

  /** The value of a Server-Timing header; '' when nothing was asked. */
  header(): string {
    return this.#entries.map(({ name, ms }) => `${name.replaceAll(/[^\w-]+/g, "-")};dur=${ms}`).join(", ");
  }
}
