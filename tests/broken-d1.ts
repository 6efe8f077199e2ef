import { replacing } from "#db/record/steady-d1.ts";

const REAL = Symbol("the real statement");
const TEXT = Symbol("its SQL");
type Known = { [REAL]: D1PreparedStatement; [TEXT]: string };

/**
 * The real D1, but whatever is written in a batch has one more statement, the last, and that one fails. What the statements
 * before it did must be gone.
 * @returns with the number of batches that were broken so far, and of statements that wrote by themselves
 */
export function brokenD1(d1: D1Database): { db: D1Database; broken: number; alone: number } {
  const state = { db: d1, broken: 0, alone: 0 };
  const counted = (text: string) => {
    if (!reads(text)) state.alone += 1;
  };
  const statement = (real: D1PreparedStatement, text: string): D1PreparedStatement =>
    replacing(real, {
      bind: (...values: unknown[]) => statement(real.bind(...values), text),
      all: () => (counted(text), real.all()),
      first: (...column: [string]) => (counted(text), real.first(...column)),
      run: () => (counted(text), real.run()),
      raw: (...how: [{ columnNames: true }]) => (counted(text), real.raw(...how)),
      [REAL]: real,
      [TEXT]: text,
    });
  state.db = replacing(d1, {
    prepare: (text: string) => statement(d1.prepare(text), text),
    batch: (statements: Known[]) => {
      const real = statements.map((known) => known[REAL]);
      if (statements.every((known) => reads(known[TEXT]))) return d1.batch(real);
      state.broken += 1;
      return d1.batch([...real, d1.prepare("SELECT json('{')")]);
    },
  });
  return state;
}

function reads(text: string): boolean {
  return /^\s*select\b/i.test(text) || (/^\s*with\b/i.test(text) && !/\b(insert|update|delete)\b/i.test(text));
}

/** What the last statement fails with. */
export const BROKEN = "malformed JSON";
