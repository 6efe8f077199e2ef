import { count, type Histogram, merge } from "./histogram.ts";
import type { QueryShape } from "./query-shape.ts";

/** Figures of one name in one hour. */
export type Aggregate = {
  /** '' where no tenant was known yet. */
  tenantId: string;
  name: string;
  /** The start of the hour, ms. */
  hour: number;
  kind: "query" | "fallback";
  count: number;
  failures: number;
  rowsRead: number;
  rowsWritten: number;
  totalMs: number;
  histogram: Histogram;
};

/** What is written together. The id tells a second delivery of the same. */
export type Drain = { id: string; aggregates: Aggregate[] };

/** A query that was answered, refused or given up. */
export type Measured = {
  tenantId: string;
  shape: QueryShape;
  ms: number;
  rowsRead: number;
  rowsWritten: number;
  failed: boolean;
};

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** After a delivery that failed, ms. */
const PAUSE = 10_000;
const DUE_NAMES = 200;
/** More names than these, of all tenants, are counted under one of their kind: an answer from a copy stays one. */
const MAX_NAMES = 1_000;
const OTHERS: Record<Aggregate["kind"], string> = { query: "others", fallback: "fallback others" };
/** More drains that wait for a database are put together: then a delivery that was done without saying so counts twice. */
const MAX_WAITING = 10;
const MAX_TEXT = 2_000;

/**
 * What an isolate knows of its queries until it is written: how many, how long, how many rows, by tenant, name and hour.
 * Tells of slow queries and of answers from copies at once. It holds no values and no people, and a bounded number of
 * names. What an isolate had not written when it ended is lost: a minute's figures; or, while D1 does not take them, those since it
 * last did. What was slow, and each answer from a copy, is in the log all the same.
 */
export class QueryLog {
  readonly #slowMs: number;
  #figures = new Map<string, Aggregate>();
  /** When the oldest of the figures came. */
  #since = 0;
  #waiting: Drain[] = [];
  #notBefore = 0;

  constructor({ slowMs = 50 }: { slowMs?: number } = {}) {
    this.#slowMs = slowMs;
  }

  query({ tenantId, shape, ms, rowsRead, rowsWritten, failed }: Measured, now: number): void {
    if (ms > this.#slowMs) {
      const sql = shape.text.slice(0, MAX_TEXT);
      console.warn(JSON.stringify({ slow_query: shape.name, tenant_id: tenantId, ms, rows_read: rowsRead, sql }));
    }
    const figures = this.#at(tenantId, shape.name, "query", now);
    figures.count += 1;
    figures.failures += failed ? 1 : 0;
    figures.rowsRead += rowsRead;
    figures.rowsWritten += rowsWritten;
    figures.totalMs += ms;
    count(figures.histogram, ms);
  }

  /**
   * Something was answered without the record.
   * @param what was answered so, in a word or two of the product's; never a name or an id of somebody
   * @param reason why the record was not there
   */
  fallback(use: { tenantId: string; what: string; reason: string; ageMs?: number }, now: number): void {
    const { tenantId, what, reason, ageMs } = use;
    console.warn(JSON.stringify({ fallback: what, tenant_id: tenantId, reason, age_ms: ageMs }));
    this.#at(tenantId, `fallback ${what}: ${reason}`, "fallback", now).count += 1;
  }

  /** Whether there is something to write now: once a minute, sooner when there are many names, later after a failure. */
  isDue(now: number): boolean {
    if (now < this.#notBefore) return false;
    const isOld = this.#figures.size > 0 && now - this.#since >= MINUTE;
    return isOld || this.#figures.size >= DUE_NAMES || this.#waiting.length > 0;
  }

  /** Hands over everything, oldest first. What could not be written is to be put back. */
  drain(): Drain[] {
    const drains = this.#waiting;
    if (this.#figures.size > 0) drains.push({ id: drainId(), aggregates: [...this.#figures.values()] });
    this.#waiting = [];
    this.#figures = new Map();
    return drains;
  }

  /** Takes back what could not be written, as it is: it may have been written all the same. */
  putBack(drains: readonly Drain[], now: number): void {
    this.#notBefore = now + PAUSE;
    this.#waiting.unshift(...drains);
    while (this.#waiting.length > MAX_WAITING) {
      const [first, second] = this.#waiting.splice(0, 2);
      this.#waiting.unshift({ id: drainId(), aggregates: together(first?.aggregates ?? [], second?.aggregates ?? []) });
    }
  }

  #at(tenantId: string, name: string, kind: Aggregate["kind"], now: number): Aggregate {
    const hour = now - (now % HOUR);
    const key = `${tenantId} ${hour} ${name}`;
    const known = this.#figures.get(key);
    if (known !== undefined) return known;
    if (this.#figures.size >= MAX_NAMES && name !== OTHERS[kind]) return this.#at("", OTHERS[kind], kind, now);
    if (this.#figures.size === 0) this.#since = now;
    const figures = nothing(tenantId, name, hour, kind);
    this.#figures.set(key, figures);
    return figures;
  }
}

function nothing(tenantId: string, name: string, hour: number, kind: Aggregate["kind"]): Aggregate {
  const zero = { count: 0, failures: 0, rowsRead: 0, rowsWritten: 0, totalMs: 0 };
  return { tenantId, name, hour, kind, ...zero, histogram: {} };
}

/** Adds up what has the same name, tenant and hour; under the others of its kind, when there are too many. */
function together(...lists: Aggregate[][]): Aggregate[] {
  const sums = new Map<string, Aggregate>();
  for (const each of lists.flat()) {
    let key = `${each.tenantId} ${each.hour} ${each.name}`;
    let sum = sums.get(key);
    if (sum === undefined && sums.size >= MAX_NAMES) {
      key = ` ${each.hour} ${OTHERS[each.kind]}`;
      sum = sums.get(key) ?? nothing("", OTHERS[each.kind], each.hour, each.kind);
    }
    sum ??= nothing(each.tenantId, each.name, each.hour, each.kind);
    sums.set(key, sum);
    sum.count += each.count;
    sum.failures += each.failures;
    sum.rowsRead += each.rowsRead;
    sum.rowsWritten += each.rowsWritten;
    sum.totalMs += each.totalMs;
    merge(sum.histogram, each.histogram);
  }
  return [...sums.values()];
}

function drainId(): string {
  return crypto.randomUUID().slice(0, 13);
}
