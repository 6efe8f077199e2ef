/**
 * Authenticated encryption of small values that travel through the browser. Each purpose (state, session) has a key of
 * its own, so a value sealed for one never opens for another.
 */
export type Seal = {
  seal(value: object): Promise<string>;
  /** @returns the value, or undefined when it was not sealed by us, was changed, or its secret was retired. */
  open(sealed: string): Promise<unknown>;
};
