import { replacing } from "#db/record/steady-d1.ts";

const REAL = Symbol("the real statement");
const TEXT = Symbol("its SQL");
type Known = { [REAL]: D1PreparedStatement; [TEXT]: string };

/** @property broken batches that were broken so far @property alone statements that wrote by themselves @property writes both, and whole batches */
type Watched = { db: D1Database; broken: number; alone: number; writes: number };

/**
 * The real D1, but whatever is written in a batch has one more statement, the last, and that one fails. What the statements
 * before it did must be gone.
 */
export function brokenD1(d1: D1Database): Watched {
  return watched(d1, true);
}

/** The real D1, which counts how often it is written to. What writes twice is not undone as one, whichever of them is broken. */
export function countingD1(d1: D1Database): Watched {
  return watched(d1, false);
}

function watched(d1: D1Database, breaks: boolean): Watched {
  const state = { db: d1, broken: 0, alone: 0, writes: 0 };
  const counted = (text: string) => {
    if (reads(text)) return;
    state.alone += 1;
    state.writes += 1;
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
      state.writes += 1;
      if (!breaks) return d1.batch(real);
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
