import type { HelpKind } from "#app/struggle/choose-help.ts";
import { type ConceptWatch, NEW_WATCH, type StruggleLevel } from "#app/struggle/detect-struggle.ts";
import type { HelpAnswer, HelpOffer, HelpPlace } from "#app/struggle/help-offer.ts";
import { NO_OFFERS, type Offers } from "#app/struggle/offers.ts";
import { migrateObject } from "./object-schema.ts";
import type { Unwritten } from "./struggle-record.ts";
import { STRUGGLE_SCHEMA } from "./struggle-schema.ts";

/** After so long, twelve half-lives, nothing of the window weighs anything. */
export const WINDOW_MS = 4 * 60 * 60_000;
/** Help is followed, and stands in a page, for so long. */
const FOLLOWED_MS = 24 * 60 * 60_000;
const STANDS_MS = 30 * 60_000;
/** So many answers after an offer tell whether it helped. */
export const FOLLOWED_ANSWERS = 3;
/** Of more, the oldest are left out. */
const MOST = { watches: 40, told: 300, offers: 30, unwritten: 200, sums: 60 } as const;

type WatchRow = { concept: string; watch: string; recorded: StruggleLevel; touched_at: number };

/** What the object of a learner's struggle keeps, in its own SQLite: the window, what was offered, what is not written yet. */
export class StruggleLog {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    migrateObject(storage, STRUGGLE_SCHEMA);
  }

  /** All or nothing. */
  together<Result>(write: () => Result): Result {
    return this.#storage.transactionSync(write);
  }

  /** @returns false when it was told before */
  isNew(id: string, now: number): boolean {
    return this.#rows("INSERT INTO told VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id", id, now).length > 0;
  }

  watch(concept: string): { watch: ConceptWatch; recorded: StruggleLevel } {
    const [row] = this.#rows<WatchRow>("SELECT * FROM watches WHERE concept = ?", concept);
    // Safe: written below, in no other form.
    return row === undefined
      ? { watch: NEW_WATCH, recorded: "steady" }
      : { watch: JSON.parse(row.watch) as ConceptWatch, recorded: row.recorded };
  }

  watches(): { concept: string; watch: ConceptWatch }[] {
    const rows = this.#rows<WatchRow>("SELECT * FROM watches ORDER BY touched_at DESC");
    return rows.map(({ concept, watch }) => ({ concept, watch: JSON.parse(watch) as ConceptWatch }));
  }

  keepWatch(concept: string, watch: ConceptWatch, now: number): void {
    this.#sql.exec(
      `INSERT INTO watches VALUES (?1, ?2, 'steady', ?3)
       ON CONFLICT DO UPDATE SET watch = ?2, touched_at = ?3`,
      concept,
      JSON.stringify(watch),
      now,
    );
  }

  /** The record is told of a level. */
  noteLevel(concept: string, level: StruggleLevel): void {
    this.#sql.exec("UPDATE watches SET recorded = ? WHERE concept = ?", level, concept);
  }

  limits(): Offers {
    const [row] = this.#rows<{ offers: string }>("SELECT offers FROM limits");
    return row === undefined ? NO_OFFERS : (JSON.parse(row.offers) as Offers);
  }

  keepLimits(offers: Offers): void {
    this.#sql.exec("INSERT INTO limits VALUES (1, ?1) ON CONFLICT DO UPDATE SET offers = ?1", JSON.stringify(offers));
  }

  keepOffer(offer: HelpOffer, now: number): void {
    this.#sql.exec(
      "INSERT INTO offers (id, concept, offer, at) VALUES (?, ?, ?, ?)",
      offer.id,
      offer.concept ?? "",
      JSON.stringify(offer),
      now,
    );
  }

  /** What was offered about a concept since then. */
  offered(concept: string, since: number): HelpKind[] {
    const rows = this.#rows<{ offer: string }>(
      "SELECT offer FROM offers WHERE concept = ? AND at >= ?",
      concept,
      since,
    );
    return rows.map(({ offer }) => (JSON.parse(offer) as HelpOffer).kind);
  }

  /** The latest offer, unless it was answered. @param concept where it is to be about this one */
  standing(place: HelpPlace, concept: string | undefined, now: number): HelpOffer | undefined {
    const [row] = this.#rows<{ offer: string; outcome: string | null }>(
      `SELECT offer, outcome FROM offers
       WHERE at >= ?1 AND offer ->> '$.place' = ?2 AND (?3 IS NULL OR concept = ?3) ORDER BY at DESC, rowid DESC LIMIT 1`,
      now - STANDS_MS,
      place,
      concept ?? null,
    );
    return row === undefined || row.outcome !== null ? undefined : (JSON.parse(row.offer) as HelpOffer);
  }

  /** @returns the offer, and whether this is the first answer to it */
  answer(id: string, answer: HelpAnswer): { offer: HelpOffer; isFirst: boolean } | undefined {
    const [row] = this.#rows<{ offer: string }>("SELECT offer FROM offers WHERE id = ?", id);
    if (row === undefined) return undefined;
    const answered = this.#rows(
      "UPDATE offers SET outcome = ? WHERE id = ? AND outcome IS NULL RETURNING id",
      answer,
      id,
    );
    return { offer: JSON.parse(row.offer) as HelpOffer, isFirst: answered.length > 0 };
  }

  /** What stands offered about a concept is not needed any more. */
  lapse(concept: string): void {
    this.#sql.exec("UPDATE offers SET outcome = 'lapsed' WHERE concept = ? AND outcome IS NULL", concept);
  }

  /** An answer at a concept: how the learner goes on after what they were offered. */
  follow(concept: string, isRight: boolean): { id: string; answers: number; right: number }[] {
    return this.#rows<{ id: string; answers: number; right: number }>(
      `UPDATE offers SET answers = answers + 1, right_answers = right_answers + ?
       WHERE concept = ? AND answers < ${FOLLOWED_ANSWERS} RETURNING id, answers, right_answers AS right`,
      isRight ? 1 : 0,
      concept,
    );
  }

  /** When a page last reported. */
  reportedAt(): number {
    return this.#rows<{ at: number }>("SELECT at FROM reports")[0]?.at ?? 0;
  }

  noteReport(now: number): void {
    this.#sql.exec("INSERT INTO reports VALUES (1, ?1) ON CONFLICT DO UPDATE SET at = ?1", now);
  }

  /** Adds to a sum; where there are too many, the one that was added to longest ago is left out. */
  sum(kind: "left" | "passage", subject: string, times: number, seconds: number, now: number): void {
    this.#sql.exec(
      `INSERT INTO sums VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT DO UPDATE SET times = times + ?3, seconds = seconds + ?4, touched_at = ?5`,
      kind,
      subject,
      times,
      seconds,
      now,
    );
    this.#sql.exec(
      `DELETE FROM sums WHERE rowid IN (SELECT rowid FROM sums ORDER BY touched_at DESC, rowid DESC LIMIT -1 OFFSET ${MOST.sums})`,
    );
  }

  toWrite(entry: Unwritten, now: number): void {
    this.#sql.exec("INSERT INTO unwritten (entry, at) VALUES (?, ?)", JSON.stringify(entry), now);
  }

  unwritten(limit: number): { seq: number; entry: Unwritten; at: number }[] {
    const rows = this.#rows<{ seq: number; entry: string; at: number }>(
      "SELECT seq, entry, at FROM unwritten ORDER BY seq LIMIT ?",
      limit,
    );
    return rows.map(({ seq, entry, at }) => ({ seq, at, entry: JSON.parse(entry) as Unwritten }));
  }

  written(seq: number): void {
    this.#sql.exec("DELETE FROM unwritten WHERE seq = ?", seq);
  }

  /** Keeps all tables within their bounds, and takes out what is over. @returns whether anything is left */
  sweep(now: number): boolean {
    const [window, followed] = [now - WINDOW_MS, now - FOLLOWED_MS];
    this.#sql.exec("DELETE FROM watches WHERE touched_at < ?", window);
    this.#sql.exec("DELETE FROM told WHERE at < ?", window);
    this.#sql.exec("DELETE FROM sums WHERE touched_at < ?", window);
    this.#sql.exec("DELETE FROM reports WHERE at < ?", window);
    this.#sql.exec("DELETE FROM offers WHERE at < ?", followed);
    const { seenAt, mutedUntil } = this.limits();
    if (mutedUntil <= now && seenAt < window) this.#sql.exec("DELETE FROM limits");
    this.bound();
    const tables = ["watches", "told", "offers", "limits", "unwritten", "sums", "reports"];
    return tables.some((table) => this.#rows(`SELECT 1 FROM ${table} LIMIT 1`).length > 0);
  }

  bound(): void {
    const order = { watches: "touched_at", told: "at", offers: "at", unwritten: "seq" } as const;
    for (const table of ["watches", "told", "offers", "unwritten"] as const)
      this.#sql.exec(
        `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} ORDER BY ${order[table]} DESC, rowid DESC LIMIT -1 OFFSET ${MOST[table]})`,
      );
  }

  /** What a page told, and what was to be written of it. @param behaviours as reasons name them */
  forgetObserved(behaviours: readonly string[]): void {
    this.#sql.exec("DELETE FROM sums");
    this.#sql.exec("DELETE FROM reports");
    for (const name of behaviours) this.#sql.exec("DELETE FROM unwritten WHERE instr(entry, ?) > 0", `"${name}"`);
  }

  forgetOffers(): void {
    this.#sql.exec("DELETE FROM offers");
    this.#sql.exec("DELETE FROM unwritten");
  }

  /** Whatever is kept of anything. */
  forget(): void {
    for (const table of ["watches", "told", "offers", "limits", "unwritten", "sums", "reports"])
      this.#sql.exec(`DELETE FROM ${table}`);
  }

  get #sql(): SqlStorage {
    return this.#storage.sql;
  }

  #rows<Row extends Record<string, SqlStorageValue>>(query: string, ...values: SqlStorageValue[]): Row[] {
    return this.#sql.exec<Row>(query, ...values).toArray();
  }
}
