import { replacing } from "#db/record/steady-d1.ts";

/** A statement that was run. */
export type Asked = { sql: string; values: unknown[]; rows: number; rowsRead: number; rowsWritten: number };

const REAL = Symbol("the real statement");
const TEXT = Symbol("its SQL");
const VALUES = Symbol("its values");
type Known = D1PreparedStatement & { [REAL]: D1PreparedStatement; [TEXT]: string; [VALUES]: unknown[] };

/** The real D1, and every statement that was run on it, also in batches, with what it cost. Failed ones are not told. */
export function recordingD1(d1: D1Database): { db: D1Database; asked: Asked[] } {
  const asked: Asked[] = [];
  const tell = (sql: string, values: unknown[], { results, meta }: D1Result) =>
    void asked.push({
      sql,
      values,
      rows: results.length,
      rowsRead: meta.rows_read,
      rowsWritten: meta.rows_written,
    });
  const statement = (real: D1PreparedStatement, sql: string, values: unknown[]): D1PreparedStatement => {
    const run = async (how: "all" | "run") => {
      const result = await real[how]();
      tell(sql, values, result);
      return result;
    };
    return replacing(real, {
      bind: (...bound: unknown[]) => statement(real.bind(...bound), sql, bound),
      all: () => run("all"),
      run: () => run("run"),
      [REAL]: real,
      [TEXT]: sql,
      [VALUES]: values,
    });
  };
  const db = replacing(d1, {
    prepare: (sql: string) => statement(d1.prepare(sql), sql, []),
    batch: async (statements: Known[]) => {
      const results = await d1.batch(statements.map((known) => known[REAL]));
      for (const [index, result] of results.entries()) {
        const known = statements[index];
        if (known !== undefined) tell(known[TEXT], known[VALUES], result);
      }
      return results;
    },
  });
  return { db, asked };
}
