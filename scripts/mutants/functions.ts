/** A function of a file: where it stands, and where its body begins and ends. */
export type FunctionPlace = { from: number; to: number; body: { from: number; to: number; isBlock: boolean } };

/** @returns the number of the innermost function around a place; undefined where the module itself has it */
export function functionAround(functions: readonly FunctionPlace[], at: number): number | undefined {
  // Of those around one place the last to begin is the innermost.
  const number = functions.findLastIndex(({ from, to }) => from <= at && at < to);
  return number === -1 ? undefined : number;
}

/**
 * @param says what a function calls first, as an expression, by its number
 * @returns the text of a file whose functions say that they were reached
 */
export function sayReached(
  text: string,
  functions: readonly FunctionPlace[],
  says: (number: number) => string,
): string {
  const inserted = functions.flatMap(({ body: { from, to, isBlock } }, number): [at: number, text: string][] =>
    isBlock
      ? [[from + 1, `${says(number)};`]]
      : [
          [from, `(${says(number)}, `],
          [to, ")"],
        ],
  );
  let out = "";
  let copied = 0;
  // What ends at one place ends from the inside out, which is the reverse of how it began: all of it is one bracket.
  for (const [at, piece] of inserted.toSorted(([a], [b]) => a - b)) {
    out += text.slice(copied, at) + piece;
    copied = at;
  }
  return out + text.slice(copied);
}
