/** What D1 says when it failed for a reason that passes: a restart, a lost connection, locally a second process. */
const passing =
  /internal error|Network connection lost|object to be reset|reset because|SQLITE_BUSY|database is locked/i;
/** Waits before the second and third try, ms. Short: somebody is waiting for a page. */
const PAUSES = [15, 60];

/**
 * Tries again when D1 failed for a passing reason. Only for what may safely run twice: a failure can be told of something
 * that was done.
 * @param isOver asked before each further try: whether nobody waits for it any more
 * @throws the last error
 */
export async function steadily<Result>(run: () => Promise<Result>, isOver = () => false): Promise<Result> {
  for (const pause of PAUSES) {
    try {
      return await run();
    } catch (error) {
      if (!passing.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isOver()) throw error;
    }
  }
  return run();
}

/**
 * D1 with statements that try again, as Kysely's dialect uses them: prepare, bind, all. Every query of ours may run twice, and
 * does no harm by it. Only what counts launches counts one twice then: see LaunchRecords.note.
 */
export function steadyD1(d1: D1Database): D1Database {
  return replacing(d1, { prepare: (sql: string) => steadyStatement(d1.prepare(sql)) });
}

function steadyStatement(statement: D1PreparedStatement): D1PreparedStatement {
  return replacing(statement, {
    bind: (...values: unknown[]) => steadyStatement(statement.bind(...values)),
    all: () => steadily(() => statement.all()),
  });
}

/** @returns the same object, but for some of its properties */
export function replacing<Target extends object>(target: Target, properties: Record<string | symbol, unknown>): Target {
  return new Proxy(target, {
    get(_target, name) {
      if (Object.hasOwn(properties, name)) return properties[name];
      const value: unknown = Reflect.get(target, name);
      // A method of the platform's needs its own object as `this`.
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
