/**
 * How a D1 fails: before it did what it was asked, or (`done`) after it, so that only the answer is lost. Or its answer is
 * merely late: it comes when `until` does.
 */
export type Failure = { message: string; done?: boolean } | { until: Promise<unknown> };

/**
 * The real D1, which fails as long as it is told to.
 * @param failure asked before each statement and each batch
 */
export function failingD1(d1: D1Database, failure: () => Failure | undefined): D1Database {
  const run = async <Result>(what: () => Promise<Result>): Promise<Result> => {
    const now = failure();
    if (now === undefined) return what();
    if ("message" in now && now.done !== true) throw new Error(`D1_ERROR: ${now.message}`);
    const result = await what();
    if ("message" in now) throw new Error(`D1_ERROR: ${now.message}`);
    await now.until;
    return result;
  };
  const statement = (real: D1PreparedStatement): D1PreparedStatement =>
    replacing(real, {
      bind: (...values: unknown[]) => statement(real.bind(...values)),
      all: () => run(() => real.all()),
      first: () => run(() => real.first()),
      run: () => run(() => real.run()),
      [REAL]: real,
    });
  return replacing(d1, {
    prepare: (sql: string) => statement(d1.prepare(sql)),
    batch: (statements: Record<symbol, D1PreparedStatement>[]) =>
      run(() => d1.batch(statements.flatMap((each) => each[REAL] ?? []))),
  });
}

/** A D1 that is down until `failing` is set to false. */
export function d1ThatIsDown(d1: D1Database): { db: D1Database; failing: boolean } {
  const state = { failing: true, db: d1 };
  state.db = failingD1(d1, () => (state.failing ? { message: "D1 is down" } : undefined));
  return state;
}

const REAL = Symbol("the real statement");

function replacing<Target extends object>(target: Target, methods: Record<string | symbol, unknown>): Target {
  return new Proxy(target, {
    get(_target, name) {
      const value: unknown = methods[name] ?? Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
