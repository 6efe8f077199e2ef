import type { Selectable } from "kysely";
import { z } from "zod";
import { type Histogram, quantile } from "./record/histogram.ts";
import type { OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** What a tenant asked under one name in one hour. */
export type HourlyFigures = {
  /** The start of the hour, ms. */
  hour: number;
  name: string;
  kind: "query" | "fallback";
  count: number;
  /** Of them, how many the record did not answer. */
  failures: number;
  rowsRead: number;
  rowsWritten: number;
  totalMs: number;
  /** Within 10 %; undefined where nothing was timed. */
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  /** To be merged with other hours'. */
  histogram: Histogram;
};

const PAGE = 100;
const histogramSchema = z.record(z.coerce.number<string>().int(), z.int());

/** A tenant's own figures. */
export class Metrics {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Figures by hour and name, in this order.
   * @param range from the hour that begins at `from` to before the one that begins at `to`, ms
   * @param after the last one of the page before
   * @param limit at most 100
   */
  async hours(
    range: { from: number; to: number },
    after?: Pick<HourlyFigures, "hour" | "name">,
    limit = PAGE,
  ): Promise<HourlyFigures[]> {
    // No name is empty: after "" comes all of the first hour.
    const begin = after !== undefined && after.hour >= range.from ? after : { hour: range.from, name: "" };
    const rows = await this.#scope
      .from("metrics")
      .select(["name", "hour", "kind", "count", "failures", "rows_read", "rows_written", "total_ms", "histogram"])
      .where((eb) => eb(eb.refTuple("hour", "name"), ">", eb.tuple(begin.hour, begin.name)))
      .where("hour", "<", range.to)
      .orderBy("hour")
      .orderBy("name")
      .limit(Math.min(limit, PAGE))
      .execute();
    return rows.map(figuresOf);
  }

  /**
   * Deletes the oldest figures. A step: call again until fewer than `limit` are deleted.
   * @param before ms: those of hours that began earlier
   * @returns how many were deleted
   */
  async deleteBefore(before: number, limit: number): Promise<number> {
    const oldest = this.#scope
      .from("metrics")
      .where("hour", "<", before)
      .select(["name", "hour"])
      .orderBy("hour")
      .orderBy("name")
      .limit(limit)
      .$asTuple("name", "hour");
    const { numDeletedRows } = await this.#scope
      .delete("metrics")
      .where((eb) => eb(eb.refTuple("name", "hour"), "in", oldest))
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}

function figuresOf(row: Omit<Selectable<OwnedTables["metrics"]>, "last_drain">): HourlyFigures {
  const histogram = histogramSchema.parse(JSON.parse(row.histogram));
  return {
    hour: row.hour,
    name: row.name,
    kind: row.kind,
    count: row.count,
    failures: row.failures,
    rowsRead: row.rows_read,
    rowsWritten: row.rows_written,
    totalMs: row.total_ms,
    p50Ms: quantile(histogram, 0.5),
    p95Ms: quantile(histogram, 0.95),
    histogram,
  };
}
