import { CircuitBreaker } from "./circuit-breaker.ts";
import { Budget, type Patience, patienceForEach, TimeUp, within } from "./patience.ts";
import type { QueryLog } from "./query-log.ts";
import { batchShape, type QueryShape, queryShape } from "./query-shape.ts";
import { isOutage, RecordUnavailable, type Unavailability } from "./record-unavailable.ts";
import { type Breakers, requestBreakers, type Way } from "./request-breakers.ts";
import { RequestTimings } from "./request-timings.ts";
import { replacing, steadily } from "./steady-d1.ts";

export type RecordOptions = {
  /** The isolate's. Without them, whatever is asked is asked, and nobody else hears what came of it. */
  breakers?: Breakers;
  /** The isolate's. Without it, nothing is measured. */
  log?: QueryLog;
  /** For all quick answers of the request together, ms. */
  budgetMs?: number;
  /** For each patient answer, ms. */
  patienceMs?: number;
  /** That the patience is shorter than others': its end tells the breaker of the patient nothing. */
  isHurried?: boolean;
  /** The breakers' and the log's clock. */
  now?: () => number;
};

/** The record, as one request (or one call of an object) asks it. Both ways throw RecordUnavailable when D1 fails. */
export type RecordAccess = {
  /** For what has an alternative: one budget for all waiting of the request, and nothing further once it is used up. */
  quick: D1Database;
  /** For what has no alternative. */
  patient: D1Database;
  /** Why the record was first not there for this request, if it was not. */
  status(): { failed?: Unavailability };
  timings: RequestTimings;
};

/**
 * Opens the record for one request. Failures that pass are tried again inside the time that there is: whatever is asked
 * may run twice. What is the question's own fault (a broken rule of the schema, wrong SQL) is thrown as D1 said it, and
 * shows the breakers a database that answers. For each of them a request fails once, however many of its questions fail
 * together.
 */
export function openRecord(d1: D1Database, options: RecordOptions): RecordAccess {
  const { log, budgetMs = 100, patienceMs = 3_000, now = () => Date.now() } = options;
  const timings = new RequestTimings();
  let firstFailure: Unavailability | undefined;
  const request = requestBreakers(options.breakers ?? ofNobody(), options.isHurried ?? false);

  const unavailable = (reason: Unavailability, cause?: unknown): RecordUnavailable => {
    firstFailure ??= reason;
    return new RecordUnavailable(reason, cause);
  };
  const measure = (tenantId: string, shapeOf: () => QueryShape, began: number, metas: D1Meta[], isFailed: boolean) => {
    if (log === undefined) return;
    const at = now();
    const measured = { tenantId, shape: shapeOf(), ms: at - began, failed: isFailed, ...rowsOf(metas) };
    timings.add(measured.shape.name, measured.ms);
    log.query(measured, at);
  };

  const asking =
    (patience: Patience, way: Way, tenantId: string): Ask =>
    async (shape, run, metasOf) => {
      if (patience.isOver) throw unavailable("slow");
      const began = now();
      const leave = request.admit(way, began);
      if (leave === undefined) throw unavailable("open");
      let result;
      try {
        result = await within(patience, (isOver) => steadily(run, isOver));
      } catch (error) {
        const reason = error instanceof TimeUp ? "slow" : "failed";
        if (reason === "failed" && !isOutage(error)) {
          request.answered(leave);
          measure(tenantId, shape, began, [], false);
          throw error;
        }
        request.failed(leave, reason, now());
        measure(tenantId, shape, began, [], true);
        throw unavailable(reason, error);
      }
      request.answered(leave);
      measure(tenantId, shape, began, metasOf(result), false);
      return result;
    };

  const opened = (patience: Patience, way: Way, tenantId = ""): D1Database => {
    const ask = asking(patience, way, tenantId);
    return replacing(d1, {
      prepare: (sql: string) => askingStatement(d1.prepare(sql), sql, ask),
      batch: (statements: readonly (D1PreparedStatement & Partial<Prepared>)[]) =>
        ask(
          () => batchShape(statements.map((each) => each[SQL] ?? "")),
          () => d1.batch(statements.map((each) => each[REAL] ?? each)),
          (results) => results.map(({ meta }) => meta),
        ),
      [OF_TENANT]: (id: string) => opened(patience, way, id),
    });
  };
  return {
    quick: opened(new Budget(budgetMs), "quick"),
    patient: opened(patienceForEach(patienceMs), "patient"),
    status: () => (firstFailure === undefined ? {} : { failed: firstFailure }),
    timings,
  };
}

/** Breakers that let everybody ask. */
function ofNobody(): Breakers {
  const always = { failures: Infinity, openMs: 0 };
  return { quick: new CircuitBreaker(always), patient: new CircuitBreaker(always) };
}

/** @returns the same way to the record, which tells the log whose queries these are; any other D1 as it is */
export function ofTenant(d1: D1Database, tenantId: string): D1Database {
  const named: unknown = Reflect.get(d1, OF_TENANT);
  return typeof named === "function" ? named(tenantId) : d1;
}

type Ask = <Result>(
  shape: () => QueryShape,
  run: () => Promise<Result>,
  metasOf: (result: Result) => D1Meta[],
) => Promise<Result>;

/** What a batch must know of a statement that was prepared here. */
type Prepared = { [REAL]: D1PreparedStatement; [SQL]: string };

const REAL = Symbol("the real statement");
const SQL = Symbol("its text");
const OF_TENANT = Symbol("the record, asked for a tenant");

function askingStatement(real: D1PreparedStatement, sql: string, ask: Ask): D1PreparedStatement {
  const shape = () => queryShape(sql);
  return replacing(real, {
    bind: (...values: unknown[]) => askingStatement(real.bind(...values), sql, ask),
    all: () => ask(shape, () => real.all(), metasOfOne),
    run: () => ask(shape, () => real.run(), metasOfOne),
    // These two say nothing of rows. Their overloads are told apart by the platform.
    first: (...column: [string]) => ask(shape, () => real.first(...column), metasOfNone),
    raw: (...how: [{ columnNames: true }]) => ask(shape, () => real.raw(...how), metasOfNone),
    [REAL]: real,
    [SQL]: sql,
  });
}

const metasOfOne = ({ meta }: D1Result): D1Meta[] => [meta];
const metasOfNone = (): D1Meta[] => [];

function rowsOf(metas: D1Meta[]): { rowsRead: number; rowsWritten: number } {
  return {
    rowsRead: metas.reduce((sum, meta) => sum + meta.rows_read, 0),
    rowsWritten: metas.reduce((sum, meta) => sum + meta.rows_written, 0),
  };
}
