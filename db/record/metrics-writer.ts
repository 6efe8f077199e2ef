import type { Aggregate, Drain, QueryLog } from "./query-log.ts";
import { isOutage } from "./record-unavailable.ts";
import { steadily } from "./steady-d1.ts";

/** Figures in one statement. */
const TOGETHER = 100;
/** The last deliveries that a row remembers: 16 ids of 13 characters, and what is between them. */
const REMEMBERED_LENGTH = 16 * 14;

/**
 * Adds figures to the hour's row of their name. A delivery that the row remembers adds nothing: one that was done without
 * saying so can be repeated. Histograms are added bucket by bucket.
 */
const ADD = `
INSERT INTO metrics (tenant_id, name, hour, kind, count, failures, rows_read, rows_written, total_ms, histogram, last_drain)
SELECT value ->> 'tenantId', value ->> 'name', value ->> 'hour', value ->> 'kind', value ->> 'count', value ->> 'failures',
  value ->> 'rowsRead', value ->> 'rowsWritten', value ->> 'totalMs', value -> 'histogram', ?2
FROM json_each(?1) WHERE true
ON CONFLICT (tenant_id, name, hour) DO UPDATE SET
  count = count + excluded.count,
  failures = failures + excluded.failures,
  rows_read = rows_read + excluded.rows_read,
  rows_written = rows_written + excluded.rows_written,
  total_ms = total_ms + excluded.total_ms,
  histogram = (
    SELECT json_group_object(bucket, times) FROM (
      SELECT bucket, sum(times) AS times FROM (
        SELECT key AS bucket, value AS times FROM json_each(metrics.histogram)
        UNION ALL SELECT key, value FROM json_each(excluded.histogram)
      ) GROUP BY bucket
    )
  ),
  last_drain = substr(excluded.last_drain || ' ' || metrics.last_drain, 1, ${REMEMBERED_LENGTH})
WHERE instr(metrics.last_drain, excluded.last_drain) = 0`;

/**
 * Writes an isolate's figures, of all its tenants, in few statements. It is not bound to a tenant, and knows numbers only:
 * it reads nothing, and the names are of queries.
 */
export class MetricsWriter {
  readonly #d1: D1Database;

  constructor(d1: D1Database) {
    this.#d1 = d1;
  }

  /**
   * Writes what is due. When the record fails the figures go back, for later.
   * @throws what is no outage; those figures are gone, or they would stand in the way of all that follow
   */
  async writeFrom(log: QueryLog, now: number): Promise<void> {
    if (!log.isDue(now)) return;
    const drains = log.drain();
    for (const [index, drain] of drains.entries()) {
      try {
        await this.write(drain);
      } catch (error) {
        log.putBack(drains.slice(isOutage(error) ? index : index + 1), now);
        if (!isOutage(error)) throw error;
        return;
      }
    }
  }

  /** May be repeated. */
  async write({ id, aggregates }: Drain): Promise<void> {
    for (let from = 0; from < aggregates.length; from += TOGETHER) {
      const together: Aggregate[] = aggregates.slice(from, from + TOGETHER);
      await steadily(() => this.#d1.prepare(ADD).bind(JSON.stringify(together), id).run());
    }
  }
}
