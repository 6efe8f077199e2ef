import { CircuitBreaker } from "#db/record/circuit-breaker.ts";
import { MetricsWriter } from "#db/record/metrics-writer.ts";
import { QueryLog } from "#db/record/query-log.ts";
import { openRecord, type RecordAccess } from "#db/record/record-access.ts";
import type { Breakers } from "#db/record/request-breakers.ts";
import { readSettings } from "./settings.ts";

/** What an isolate remembers of its database: whether it answers, quickly and at all, and what was asked. */
type Memory = { breakers: Breakers; log: QueryLog };
/** For all that is delivered at once, ms. What goes on behind an answer is ended by the platform after 30 s. */
const DELIVERY_MS = 10_000;
/** D1 ends a question that takes longer, ms. */
const LONGEST_QUERY_MS = 30_000;

// By the binding, so that a test's failing database does not close the real one's door.
const memories = new WeakMap<D1Database, Memory>();

export function recordMemory(env: Env): Memory {
  const known = memories.get(env.DB);
  if (known !== undefined) return known;
  const settings = readSettings(env);
  const breaking = { failures: settings.BREAKER_FAILURES, openMs: settings.BREAKER_OPEN_MS };
  const memory = {
    breakers: { quick: new CircuitBreaker(breaking), patient: new CircuitBreaker(breaking) },
    log: new QueryLog({ slowMs: settings.SLOW_QUERY_MS }),
  };
  memories.set(env.DB, memory);
  return memory;
}

/**
 * The record, for one request, one call of an object or one alarm: see db/record/record-access.ts.
 * @param patienceMs where it is to be shorter than the setting
 */
export function recordOf(env: Env, patienceMs = Infinity): RecordAccess {
  const settings = readSettings(env);
  return openRecord(env.DB, {
    ...recordMemory(env),
    budgetMs: settings.RECORD_BUDGET_MS,
    patienceMs: Math.min(patienceMs, settings.RECORD_PATIENCE_MS),
    isHurried: patienceMs < settings.RECORD_PATIENCE_MS,
  });
}

/**
 * The record, for a step of the daily jobs: measured as everybody's. Nobody waits for it, so it is asked also while pages spare
 * D1, and as long as D1 itself takes for a question; what becomes of it tells the breakers nothing.
 */
export function unhurriedRecord(env: Env): D1Database {
  return openRecord(env.DB, { log: recordMemory(env).log, patienceMs: LONGEST_QUERY_MS }).patient;
}

/**
 * Hands the figures that have gathered to the metrics table, when it is time and D1 is not spared. It is no request: the
 * breakers do not hear of it. Never throws for an outage.
 */
export async function deliverMetrics(env: Env): Promise<void> {
  const { breakers, log } = recordMemory(env);
  if (breakers.patient.state(Date.now()) === "open") return;
  await new MetricsWriter(openRecord(env.DB, { budgetMs: DELIVERY_MS }).quick).writeFrom(log, Date.now());
}
