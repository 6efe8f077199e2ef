import { replacing } from "#db/record/steady-d1.ts";

const REAL = Symbol("the real statement");
const TEXT = Symbol("its SQL");
type Known = { [REAL]: D1PreparedStatement; [TEXT]: string };

/**
 * The real D1, but whatever is written in a batch has one more statement, the last, and that one fails. What the statements
 * before it did must be gone.
 * @returns with the number of batches that were broken so far
 */
export function brokenD1(d1: D1Database): { db: D1Database; broken: number } {
  const state = { db: d1, broken: 0 };
  const statement = (real: D1PreparedStatement, text: string): D1PreparedStatement =>
    replacing(real, {
      bind: (...values: unknown[]) => statement(real.bind(...values), text),
      [REAL]: real,
      [TEXT]: text,
    });
  state.db = replacing(d1, {
    prepare: (text: string) => statement(d1.prepare(text), text),
    batch: (statements: Known[]) => {
      const real = statements.map((known) => known[REAL]);
      if (statements.every((known) => /^\s*select\b/i.test(known[TEXT]))) return d1.batch(real);
      state.broken += 1;
      return d1.batch([...real, d1.prepare("SELECT json('{')")]);
    },
  });
  return state;
}

/** What the last statement fails with. */
export const BROKEN = "malformed JSON";
