/**
 * How a D1 fails: before it did what it was asked, or (`done`) after it, so that only the answer is lost. Or its answer is
 * merely late: it comes when `until` does, or after `slowMs`. Or it `hangs`: there is never an answer.
 */
export type Failure =
  | { message: string; done?: boolean }
  | { until: Promise<unknown> }
  | { slowMs: number }
  | { hangs: true; done?: boolean };

/**
 * The real D1, which fails as long as it is told to.
 * @param failure asked before each statement and each batch, with its SQL
 */
export function failingD1(d1: D1Database, failure: (sql: string) => Failure | undefined): D1Database {
  const run = async <Result>(sql: string, what: () => Promise<Result>): Promise<Result> => {
    const now = failure(sql);
    if (now === undefined) return what();
    if ("message" in now && now.done !== true) throw new Error(`D1_ERROR: ${now.message}`);
    if ("hangs" in now && now.done !== true) return new Promise(() => {});
    const result = await what();
    if ("message" in now) throw new Error(`D1_ERROR: ${now.message}`);
    if ("hangs" in now) return new Promise(() => {});
    await ("until" in now ? now.until : new Promise((resolve) => setTimeout(resolve, now.slowMs)));
    return result;
  };
  const statement = (real: D1PreparedStatement, sql: string): D1PreparedStatement =>
    replacing(real, {
      bind: (...values: unknown[]) => statement(real.bind(...values), sql),
      all: () => run(sql, () => real.all()),
      first: (...column: [string]) => run(sql, () => real.first(...column)),
      run: () => run(sql, () => real.run()),
      raw: (...how: [{ columnNames: true }]) => run(sql, () => real.raw(...how)),
      [REAL]: real,
      [SQL]: sql,
    });
  return replacing(d1, {
    prepare: (sql: string) => statement(d1.prepare(sql), sql),
    batch: (statements: Prepared[]) =>
      run(statements.map((each) => each[SQL]).join("; "), () => d1.batch(statements.map((each) => each[REAL]))),
  });
}

/** A D1 that is down until `failing` is set to false. */
export function d1ThatIsDown(d1: D1Database): { db: D1Database; failing: boolean } {
  const state = { failing: true, db: d1 };
  state.db = failingD1(d1, () => (state.failing ? { message: "D1 is down" } : undefined));
  return state;
}

/** What can become of a database, by the words of the failure table. It comes back when its state is set to undefined. */
export const ailments = {
  slow: { slowMs: 400 },
  hangs: { hangs: true },
  fails: { message: "D1 is down" },
  "fails after committing": { message: "the answer was lost", done: true },
} satisfies Record<string, Failure>;

/** A D1 whose state can be changed, and which counts how often it was asked. */
export function ailingD1(
  d1: D1Database,
  state?: Failure,
): { db: D1Database; state: Failure | undefined; asked: number } {
  const ailing: { db: D1Database; state: Failure | undefined; asked: number } = { db: d1, state, asked: 0 };
  ailing.db = failingD1(d1, () => {
    ailing.asked += 1;
    return ailing.state;
  });
  return ailing;
}

const REAL = Symbol("the real statement");
const SQL = Symbol("its SQL");
type Prepared = { [REAL]: D1PreparedStatement; [SQL]: string };

function replacing<Target extends object>(target: Target, methods: Record<string | symbol, unknown>): Target {
  return new Proxy(target, {
    get(_target, name) {
      const value: unknown = methods[name] ?? Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
