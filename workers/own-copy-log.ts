import { z } from "zod";
import type { CopyFormat, CopyState } from "#app/learner/own-copy.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

/** How long a copy can be fetched. */
export const COPY_KEPT_MS = 24 * 60 * 60_000;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    // place: where the making goes on; NULL: it is ready.
    sql.exec(`CREATE TABLE making (
      only INTEGER PRIMARY KEY CHECK (only = 1), locale TEXT NOT NULL, began_at INTEGER NOT NULL, place TEXT,
      records INTEGER NOT NULL, ready_at INTEGER) STRICT`);
    sql.exec("CREATE TABLE pieces (n INTEGER PRIMARY KEY, json TEXT NOT NULL, html TEXT NOT NULL) STRICT");
  },
];

/**
 * Where the making of a copy is.
 * @property section which of the sections @property after the key of the last row @property talk a conversation whose messages
 *   are being read, and the place of the last one @property rows how many the section has by now
 */
export const copyPlaceSchema = z.object({
  section: z.int(),
  after: z.array(z.union([z.string(), z.number()])).optional(),
  talk: z.object({ id: z.string(), after: z.number() }).optional(),
  rows: z.int(),
});
export type CopyPlace = z.infer<typeof copyPlaceSchema>;

type Row = { locale: string; began_at: number; place: string | null; records: number; ready_at: number | null };
type Making = { locale: string; place: CopyPlace | undefined; readyAt: number | undefined };

/** A copy of a learner's data while it is made, and for a day: text in pieces, each with the place behind it. */
export class OwnCopyLog {
  readonly #storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    migrateObject(storage, SCHEMA);
  }

  state(): CopyState {
    const row = this.#row();
    if (row === undefined) return { state: "none" };
    const { records, began_at: since, ready_at: madeAt } = row;
    if (madeAt === null) return { state: "making", records, since };
    return { state: "ready", records, madeAt, until: madeAt + COPY_KEPT_MS };
  }

  making(): Making | undefined {
    const row = this.#row();
    if (row === undefined) return undefined;
    const place = row.place === null ? undefined : copyPlaceSchema.parse(JSON.parse(row.place));
    return { locale: row.locale, place, readyAt: row.ready_at ?? undefined };
  }

  begin(locale: string, place: CopyPlace, now: number): void {
    this.#storage.transactionSync(() => {
      this.forget();
      const begun = "INSERT INTO making VALUES (1, ?, ?, ?, 0, NULL)";
      this.#storage.sql.exec(begun, locale, now, JSON.stringify(place));
    });
  }

  /** Adds a piece, and where the next one begins: together, so that after a restart none is there twice. @param next undefined: it was the last */
  add(piece: { json: string; html: string; records: number }, next: CopyPlace | undefined, now: number): void {
    const { sql } = this.#storage;
    this.#storage.transactionSync(() => {
      sql.exec("INSERT INTO pieces (json, html) VALUES (?, ?)", piece.json, piece.html);
      sql.exec(
        "UPDATE making SET place = ?, records = records + ?, ready_at = ?",
        next === undefined ? null : JSON.stringify(next),
        piece.records,
        next === undefined ? now : null,
      );
    });
  }

  /** The pieces behind number `n`, as the bytes that are sent: to make text of them first would take much of an invocation's CPU. */
  pieces(format: CopyFormat, n: number, limit: number): { n: number; bytes: ArrayBuffer }[] {
    const found = `SELECT n, CAST(${format} AS BLOB) AS bytes FROM pieces WHERE n > ? ORDER BY n LIMIT ?`;
    return this.#storage.sql.exec<{ n: number; bytes: ArrayBuffer }>(found, n, limit).toArray();
  }

  forget(): void {
    this.#storage.transactionSync(() => {
      for (const table of ["making", "pieces"]) this.#storage.sql.exec(`DELETE FROM ${table}`);
    });
  }

  #row(): Row | undefined {
    return this.#storage.sql.exec<Row>("SELECT * FROM making").toArray()[0];
  }
}
