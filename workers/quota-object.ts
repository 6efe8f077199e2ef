import { DurableObject } from "cloudflare:workers";
import type { UsageFileQuery, UsageQuery } from "#app/guide/model-usage.ts";
import type { Taken } from "#app/guide/quota-meter.ts";
import {
  COUNTS_KEPT_DAYS,
  isWithin,
  periodsAt,
  type QuotaHolder,
  quotaHolders,
  type QuotaLimits,
  type QuotaPeriod,
  type Used,
} from "#app/guide/quota.ts";
import { readQuotaObjectName } from "./object-names.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

/** What was reserved is known by its id for so long: longer than any retry of a question. */
const KNOWN_FOR_MS = 2 * 24 * 60 * 60_000;
/** Counts of earlier days are of no use after so long; a month's are kept as long again. */
const SWEEP_EVERY_MS = 24 * 60 * 60_000;
const COUNTS_KEPT_MS = COUNTS_KEPT_DAYS * 24 * 60 * 60_000;
/** What one sweep deletes at most: an institution may make more in a day than an invocation should delete. */
const MOST_SWEPT = 5_000;
/** Until the next sweep, where that was not all. */
const SWEEP_ON_MS = 1_000;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec(`CREATE TABLE used (
      holder TEXT NOT NULL, id TEXT NOT NULL, period TEXT NOT NULL, messages INTEGER NOT NULL, tokens INTEGER NOT NULL,
      PRIMARY KEY (holder, id, period)) STRICT`);
    sql.exec(`CREATE TABLE reservations (
      id TEXT PRIMARY KEY, learner_id TEXT NOT NULL, course_id TEXT NOT NULL, at INTEGER NOT NULL, tokens INTEGER NOT NULL,
      settled INTEGER NOT NULL DEFAULT 0) STRICT`);
    sql.exec("CREATE INDEX reservations_at ON reservations (at)");
  },
];

/** Who wants to ask a model, and what that takes at most. `id` is the question's: the same one again counts once. */
export type Reservation = { id: string; learnerId: string; ltiContextId: string; tokens: number };

type Row = { learner_id: string; course_id: string; at: number; tokens: number; settled: number };

/**
 * What a tenant's people took of its model. There is one for a tenant, so it counts exactly: what is reserved is counted at
 * once, and set right when the reply has ended. A reply whose end is never told stays counted as it was reserved.
 */
export class QuotaDO extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    readQuotaObjectName(ctx.id.name);
    migrateObject(ctx.storage, SCHEMA);
  }

  /**
   * Counts a message and its tokens for all three holders, or for none where one has reached a limit.
   * @returns who has reached a limit; undefined where it was counted
   */
  async reserve(
    { id, learnerId, ltiContextId, tokens }: Reservation,
    limits: QuotaLimits,
  ): Promise<QuotaHolder | undefined> {
    const now = Date.now();
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(now + SWEEP_EVERY_MS);
    return this.ctx.storage.transactionSync((): QuotaHolder | undefined => {
      if (this.#reservation(id) !== undefined) return undefined;
      const row = { learner_id: learnerId, course_id: ltiContextId, at: now, tokens, settled: 0 };
      for (const { holder, of, period, name } of countsOf(row))
        if (!isWithin(limits[holder][period], this.#used(holder, of, name), tokens)) return holder;
      this.ctx.storage.sql.exec(
        "INSERT INTO reservations (id, learner_id, course_id, at, tokens) VALUES (?, ?, ?, ?, ?)",
        id,
        learnerId,
        ltiContextId,
        now,
        tokens,
      );
      this.#count(row, 1, tokens);
      return undefined;
    });
  }

  /** What the reply took in truth. Told again, it changes nothing. */
  async settle(id: string, tokens: number): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      const row = this.#reservation(id);
      if (row === undefined || row.settled === 1) return;
      this.ctx.storage.sql.exec("UPDATE reservations SET tokens = ?, settled = 1 WHERE id = ?", tokens, id);
      this.#count(row, 0, tokens - row.tokens);
    });
  }

  /** No model was asked after all: as if nothing had been reserved. */
  async release(id: string): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      const row = this.#reservation(id);
      if (row === undefined || row.settled === 1) return;
      this.ctx.storage.sql.exec("DELETE FROM reservations WHERE id = ?", id);
      this.#count(row, -1, -row.tokens);
    });
  }

  /** What was counted today and this month. @param id the learner's or the course's; "" for the tenant's */
  async used(holder: QuotaHolder, id: string): Promise<{ day: Used; month: Used }> {
    const { day, month } = periodsAt(Date.now());
    return { day: this.#used(holder, id, day), month: this.#used(holder, id, month) };
  }

  /** What all three holders have taken today and this month. */
  async taken(learnerId: string, ltiContextId: string): Promise<Taken> {
    const ids = { learner: learnerId, course: ltiContextId, tenant: "" };
    const { day, month } = periodsAt(Date.now());
    const of = (holder: QuotaHolder) => ({
      day: this.#used(holder, ids[holder], day),
      month: this.#used(holder, ids[holder], month),
    });
    return { learner: of("learner"), course: of("course"), tenant: of("tenant") };
  }

  /** The most that any course has taken today and this month, of messages and of tokens. */
  async mostOfACourse(): Promise<Record<QuotaPeriod, Used>> {
    const { day, month } = periodsAt(Date.now());
    const most = (period: string) =>
      this.ctx.storage.sql
        .exec<Used>(
          `SELECT coalesce(max(messages), 0) AS messages, coalesce(max(tokens), 0) AS tokens FROM used
           WHERE holder = 'course' AND period = ?`,
          period,
        )
        .one();
    return { day: most(day), month: most(month) };
  }

  /**
   * What was taken in a month: in all, and by day of one course or of the whole tenant.
   * @param month "2026-11" @param course undefined: the whole tenant
   */
  async daysOfMonth(
    month: string,
    course: string | undefined,
  ): Promise<{ days: (Used & { day: string })[]; total: Used }> {
    const days = this.ctx.storage.sql.exec<Used & { day: string }>(
      `SELECT period AS day, messages, tokens FROM used
       WHERE holder = ?1 AND id = ?2 AND period > ?3 || '-' AND period < ?3 || '-~' ORDER BY period`,
      course === undefined ? "tenant" : "course",
      course ?? "",
      month,
    );
    return { days: days.toArray(), total: this.#used("tenant", "", month) };
  }

  /** A page of the courses that took something in a month, those that took most first. @param month "2026-11" */
  async coursesOfMonth(
    month: string,
    { sort, after }: Pick<UsageQuery, "sort" | "after">,
    limit: number,
  ): Promise<(Used & { id: string })[]> {
    // A name of a column is no value that can be bound.
    const took = sort === "messages" ? "messages" : "tokens";
    return this.ctx.storage.sql
      .exec<Used & { id: string }>(
        `SELECT id, messages, tokens FROM used WHERE holder = 'course' AND period = ?1 AND messages > 0
         AND (?2 IS NULL OR ${took} < ?2 OR ${took} = ?2 AND id > ?3) ORDER BY ${took} DESC, id LIMIT ?4`,
        month,
        after?.took ?? null,
        after?.id ?? "",
        limit,
      )
      .toArray();
  }

  /** What was taken in a month by course and day: of one course alone, or of all. */
  async byCourseAndDay(
    month: string,
    { course, after }: Omit<UsageFileQuery, "sought">,
    limit: number,
  ): Promise<(Used & { course: string; day: string })[]> {
    return this.ctx.storage.sql
      .exec<Used & { course: string; day: string }>(
        `SELECT id AS course, period AS day, messages, tokens FROM used
         WHERE holder = 'course' AND period > ?1 || '-' AND period < ?1 || '-~' AND (?2 IS NULL OR id = ?2)
         AND (id, period) > (?3, ?4) ORDER BY id, period LIMIT ?5`,
        month,
        course ?? null,
        after?.course ?? "",
        after?.day ?? "",
        limit,
      )
      .toArray();
  }

  /** The learner was erased: what they took stays counted for course and tenant, and names nobody. */
  async forget(learnerId: string): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      this.ctx.storage.sql.exec("DELETE FROM used WHERE holder = 'learner' AND id = ?", learnerId);
      this.ctx.storage.sql.exec("UPDATE reservations SET learner_id = '' WHERE learner_id = ?", learnerId);
    });
  }

  override async alarm(): Promise<void> {
    const now = Date.now();
    const { sql } = this.ctx.storage;
    const over = now - KNOWN_FOR_MS;
    sql.exec(
      "DELETE FROM reservations WHERE id IN (SELECT id FROM reservations WHERE at < ? ORDER BY at LIMIT ?)",
      over,
      MOST_SWEPT,
    );
    sql.exec("DELETE FROM used WHERE period < ?", periodsAt(now - COUNTS_KEPT_MS).month);
    const isMore = sql.exec("SELECT 1 FROM reservations WHERE at < ? LIMIT 1", over).toArray().length > 0;
    await this.ctx.storage.setAlarm(now + (isMore ? SWEEP_ON_MS : SWEEP_EVERY_MS));
  }

  #reservation(id: string): Row | undefined {
    return this.ctx.storage.sql
      .exec<Row>("SELECT learner_id, course_id, at, tokens, settled FROM reservations WHERE id = ?", id)
      .toArray()[0];
  }

  #used(holder: QuotaHolder, id: string, period: string): Used {
    const found = this.ctx.storage.sql.exec<Used>(
      "SELECT messages, tokens FROM used WHERE holder = ? AND id = ? AND period = ?",
      holder,
      id,
      period,
    );
    return found.toArray()[0] ?? { messages: 0, tokens: 0 };
  }

  /** In the day and the month of the reservation, whenever its reply ends. */
  #count(row: Row, messages: number, tokens: number): void {
    for (const { holder, of, name } of countsOf(row)) {
      // Erased: see `forget`.
      if (holder === "learner" && of === "") continue;
      this.ctx.storage.sql.exec(
        `INSERT INTO used VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET messages = messages + ?4, tokens = tokens + ?5`,
        holder,
        of,
        name,
        messages,
        tokens,
      );
    }
  }
}

function countsOf({ learner_id, course_id, at }: Row) {
  const ids = { learner: learner_id, course: course_id, tenant: "" };
  const names = periodsAt(at);
  return quotaHolders.flatMap((holder) =>
    (["day", "month"] as const).map((period) => ({ holder, of: ids[holder], period, name: names[period] })),
  );
}
