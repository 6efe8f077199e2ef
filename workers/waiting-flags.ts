import type { CrisisAudience } from "#app/guide/crisis-policy.ts";

/** That the learner of an object may be in danger. @property at when it was noticed, ms */
export type WaitingFlag = { id: string; seenBy: CrisisAudience; at: number };

type Row = { id: string; seen_by: CrisisAudience; flagged_at: number };

/**
 * Flags that the record has not taken yet. The learner was told that somebody is told, so they stand here from the moment in
 * which that was said until it is true.
 */
export class WaitingFlags {
  readonly #sql: SqlStorage;

  /** @param storage with the tables of conversation-schema.ts */
  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
  }

  add({ id, seenBy, at }: WaitingFlag): void {
    this.#sql.exec("INSERT INTO flags VALUES (?, ?, ?)", id, seenBy, at);
  }

  /** Oldest first. @param limit at most so many */
  list(limit: number): WaitingFlag[] {
    return this.#sql
      .exec<Row>("SELECT id, seen_by, flagged_at FROM flags ORDER BY flagged_at, id LIMIT ?", limit)
      .toArray()
      .map((row) => ({ id: row.id, seenBy: row.seen_by, at: row.flagged_at }));
  }

  /** The record has it, or can never have it. */
  remove(id: string): void {
    this.#sql.exec("DELETE FROM flags WHERE id = ?", id);
  }
}
