import { type Compilable, type SelectQueryBuilder, sql } from "kysely";
import type { LaunchDay, LaunchKey } from "#app/tenancy/launch-history.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import type { LaunchOutcome, LaunchRecord } from "#app/tenancy/launch-record.ts";
import type { OwnedTables } from "./schema.ts";
import type { TenantScope } from "./tenant-scope.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Which of a tenant's launches. @property since ms @property before the last one of the page before */
export type LaunchList = {
  since: number;
  limit: number;
  outcome?: "admitted" | "refused" | undefined;
  code?: string | undefined;
  deployment?: string | undefined;
  before?: LaunchKey | undefined;
  sort?: TimeOrder;
};

type Sums = { admitted: number | null; refused: number | null };
type Rows<Row> = SelectQueryBuilder<OwnedTables, "launch_records", Row>;

/** What became of a tenant's launches, by the minute. */
export class LaunchRecords {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Counts one. Within a minute the same outcome is one row, however often it comes. No launch has an id here: where the
   * answer to a write that was done is lost, the second try counts the launch twice. Nothing is decided by these figures:
   * they are shown to those who administer.
   */
  async note({ deploymentId: deployment = "", code = "" }: LaunchOutcome, now: number): Promise<void> {
    const scope = this.#scope;
    const key = {
      minute: now - (now % MINUTE_MS),
      outcome: code === "" ? "admitted" : "refused",
      deployment,
      code,
    } as const;
    await scope.batch([
      scope.upsert("launch_records", { ...key, count: 0, at: now }, ["minute", "outcome", "deployment", "code"], []),
      scope
        .update("launch_records")
        .set((eb) => ({ count: eb("count", "+", 1), at: sql<number>`max(at, ${now})` }))
        .where("minute", "=", key.minute)
        .where("outcome", "=", key.outcome)
        .where("deployment", "=", deployment)
        .where("code", "=", code),
    ]);
  }

  /** Newest minute first. @param only leaves the others out */
  async recent(limit: number, only?: "refused"): Promise<LaunchRecord[]> {
    return this.list({ since: 0, limit, outcome: only });
  }

  /** Newest minute first, or in the other order, page by page. */
  async list({
    since,
    limit,
    outcome,
    code,
    deployment,
    before,
    sort = "newest",
  }: LaunchList): Promise<LaunchRecord[]> {
    let rows: Rows<object> = this.#scope.from("launch_records").where("minute", ">=", since);
    if (deployment === undefined && outcome !== undefined) rows = rows.where("outcome", "=", outcome);
    // Each outcome by its codes: an equality between the columns of this index keeps SQLite from reading in its order.
    if (deployment !== undefined) {
      rows = rows.where("deployment", "=", deployment);
      if (outcome !== undefined) rows = rows.where("code", outcome === "admitted" ? "=" : "<>", "");
    }
    if (code !== undefined) rows = rows.where("code", "=", code);
    // In the order of an index: what is the same in all of them orders nothing.
    const order = (["minute", "outcome", "deployment", "code"] as const).filter((column) =>
      deployment === undefined ? column !== "outcome" || outcome === undefined : column !== "deployment",
    );
    if (before !== undefined) {
      const place = { ...before, outcome: before.code === "" ? "admitted" : "refused" };
      const columns = sql.join(order.map((column) => sql.ref(column)));
      const values = sql.join(order.map((column) => place[column]));
      rows =
        sort === "newest"
          ? rows.where("minute", "<=", before.minute).where(sql<boolean>`(${columns}) < (${values})`)
          : rows.where("minute", ">=", before.minute).where(sql<boolean>`(${columns}) > (${values})`);
    }
    const found = await order
      .reduce((ordered, column) => ordered.orderBy(column, sort === "newest" ? "desc" : "asc"), rows)
      .select(["deployment", "code", "count", "at"])
      .limit(limit)
      .execute();
    return found.map((row) => ({
      deploymentId: row.deployment || undefined,
      code: row.code || undefined,
      count: row.count,
      at: row.at,
    }));
  }

  /**
   * How many there were on each day, UTC, the oldest first; days without any are left out. Each day is added up by itself:
   * put together by days they would be sorted aside.
   * @param since @param until ms; a month of days at most
   * @param deployment leaves those of the others out
   */
  async days(since: number, until: number, deployment?: string): Promise<LaunchDay[]> {
    const first = since - (since % DAY_MS);
    const days = Array.from({ length: Math.ceil((until + 1 - first) / DAY_MS) }, (_, at) => first + at * DAY_MS);
    const counted = await this.#scope.batch<Sums[]>(
      days.map((day) => this.#sums(Math.max(since, day), day + DAY_MS, deployment)),
    );
    return counted.flatMap(([sums], at) => {
      const { admitted = null, refused = null } = sums ?? {};
      if (admitted === null && refused === null) return [];
      return [{ day: first + at * DAY_MS, admitted: admitted ?? 0, refused: refused ?? 0 }];
    });
  }

  /**
   * Deletes the oldest. A step: call again until fewer than `limit` are deleted.
   * @param before ms: those of minutes that began earlier
   * @returns how many were deleted
   */
  async deleteBefore(before: number, limit: number): Promise<number> {
    const oldest = this.#scope
      .from("launch_records")
      .where("minute", "<", before)
      .select(["minute", "outcome", "deployment", "code"])
      .orderBy("minute")
      .orderBy("outcome")
      .orderBy("deployment")
      .orderBy("code")
      .limit(limit)
      .$asTuple("minute", "outcome", "deployment", "code");
    const { numDeletedRows } = await this.#scope
      .delete("launch_records")
      .where((eb) => eb(eb.refTuple("minute", "outcome", "deployment", "code"), "in", oldest))
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** Null where there was none. Each is read out of one index alone: of all deployments, each outcome by itself. */
  #sums(from: number, to: number, deployment: string | undefined): Compilable<Sums> {
    const minutes = this.#scope.from("launch_records").where("minute", ">=", from).where("minute", "<", to);
    if (deployment !== undefined)
      return minutes
        .where("deployment", "=", deployment)
        .select(({ fn }) => [
          fn.sum<number | null>("count").filterWhere("outcome", "=", "admitted").as("admitted"),
          fn.sum<number | null>("count").filterWhere("outcome", "=", "refused").as("refused"),
        ]);
    const sum = (outcome: "admitted" | "refused") =>
      minutes
        .where("outcome", "=", outcome)
        .select(({ fn }) => fn.sum<number | null>("count").as("sum"))
        .$asScalar();
    return this.#scope.tenant().select([sum("admitted").as("admitted"), sum("refused").as("refused")]);
  }
}
