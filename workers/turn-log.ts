import { z } from "zod";
import { type Part, partSchema } from "#app/guide/conversation.ts";
import { addEvent, type ReplyEvent } from "#app/guide/reply-events.ts";

/** How long the events of a reply are kept after its end: whoever lost the connection goes on from where they were. */
const CHUNKS_KEPT_MS = 60 * 60_000;

/** A question whose reply is being made, or was. */
export type Turn = {
  replyId: string;
  conversationId: string;
  questionId: string;
  /** Redacted. */
  question: string;
  /** The reply in the course's own words. */
  spare: Part[];
  isOpen: boolean;
};

/** An event of a reply, by its number: the first is 1. */
export type NumberedEvent = { n: number; event: ReplyEvent };

/** A task of a conversation: hints given, and tries. */
export type Ladder = { taskId: string; level: number; tries: number };

type Row = {
  reply_id: string;
  conversation_id: string;
  question_id: string;
  question: string;
  spare: string;
  ended_at: number | null;
};

type LadderRow = { task_id: string; level: number; tries: number; moved_at: number };
type Step = { task_id: string; level: number | null; tries: number | null; moved_at: number | null };

/** The turns of a conversation's object with the events of their replies, in its SQLite: an eviction loses none of them. */
export class TurnLog {
  readonly #sql: SqlStorage;

  /** @param storage with the tables of conversation-schema.ts */
  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
  }

  begin(turn: Omit<Turn, "isOpen">, now: number): void {
    const { replyId, conversationId, questionId, question, spare } = turn;
    this.#sql.exec(
      "INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?, NULL)",
      replyId,
      conversationId,
      questionId,
      question,
      JSON.stringify(spare),
      now,
    );
  }

  /** The turn of a question, open or ended. */
  ofQuestion(conversationId: string, questionId: string): Turn | undefined {
    return this.#turns("conversation_id = ? AND question_id = ?", conversationId, questionId)[0];
  }

  openIn(conversationId: string): Turn | undefined {
    return this.#turns("conversation_id = ? AND ended_at IS NULL", conversationId)[0];
  }

  open(): Turn[] {
    return this.#turns("ended_at IS NULL");
  }

  /** @returns its number; undefined where the turn was forgotten meanwhile: of that, nothing is written any more */
  append(replyId: string, event: ReplyEvent): number | undefined {
    return this.#sql
      .exec<{ n: number }>(
        `INSERT INTO chunks SELECT ?1, 1 + coalesce((SELECT max(n) FROM chunks WHERE reply_id = ?1), 0), ?2
         WHERE EXISTS (SELECT 1 FROM turns WHERE reply_id = ?1) RETURNING n`,
        replyId,
        JSON.stringify(event),
      )
      .toArray()[0]?.n;
  }

  /** @returns the events behind the number `after`, in their order */
  events(replyId: string, after: number, limit = 100): NumberedEvent[] {
    return this.#sql
      .exec<{ n: number; event: string }>(
        "SELECT n, event FROM chunks WHERE reply_id = ? AND n > ? ORDER BY n LIMIT ?",
        replyId,
        after,
        limit,
      )
      .toArray()
      .map(({ n, event }) => ({ n, event: JSON.parse(event) as ReplyEvent })); // Safe: append() wrote it.
  }

  /** What the events of a reply come to. */
  parts(replyId: string): Part[] {
    return this.events(replyId, 0, -1).reduce<Part[]>((parts, { event }) => addEvent(parts, event), []);
  }

  end(replyId: string, now: number): void {
    this.#sql.exec("UPDATE turns SET ended_at = ? WHERE reply_id = ?", now, replyId);
  }

  /**
   * Where a conversation is with its tasks, the one that it was last on first.
   * @param without a question: as it was before that one, if it is the last
   */
  ladders(conversationId: string, without?: string): Ladder[] {
    const rows = this.#sql
      .exec<LadderRow>("SELECT * FROM ladders WHERE conversation_id = ? ORDER BY moved_at DESC", conversationId)
      .toArray();
    const step = without === undefined ? undefined : this.#step(conversationId, without);
    const stood = step === undefined ? rows : [...rows.filter((row) => row.task_id !== step.task_id), ...rungOf(step)];
    return stood
      .toSorted((one, other) => other.moved_at - one.moved_at)
      .map(({ task_id, level, tries }) => ({ taskId: task_id, level, tries }));
  }

  /** Where it is now, with a question; where it was before is remembered until the next one. */
  climb(conversationId: string, questionId: string, { taskId, level, tries }: Ladder, now: number): void {
    this.#sql.exec(
      `INSERT OR REPLACE INTO steps
       SELECT ?1, ?2, ?3, level, tries, moved_at FROM (SELECT 1)
       LEFT JOIN ladders ON conversation_id = ?1 AND task_id = ?3`,
      conversationId,
      questionId,
      taskId,
    );
    this.#sql.exec("INSERT OR REPLACE INTO ladders VALUES (?, ?, ?, ?, ?)", conversationId, taskId, level, tries, now);
  }

  /** Forgets the last question, for which another one stands in: its reply, and that it moved anything on a ladder. */
  takeBack(conversationId: string, questionId: string): void {
    const those = "SELECT reply_id FROM turns WHERE conversation_id = ? AND question_id = ?";
    this.#sql.exec(`DELETE FROM chunks WHERE reply_id IN (${those})`, conversationId, questionId);
    this.#sql.exec("DELETE FROM turns WHERE conversation_id = ? AND question_id = ?", conversationId, questionId);
    const step = this.#step(conversationId, questionId);
    if (step === undefined) return;
    this.#sql.exec("DELETE FROM ladders WHERE conversation_id = ? AND task_id = ?", conversationId, step.task_id);
    for (const { task_id, level, tries, moved_at } of rungOf(step))
      this.#sql.exec("INSERT INTO ladders VALUES (?, ?, ?, ?, ?)", conversationId, task_id, level, tries, moved_at);
    this.#sql.exec("DELETE FROM steps WHERE conversation_id = ?", conversationId);
  }

  /** @returns whether any turn is left */
  sweep(now: number): boolean {
    const over = "SELECT reply_id FROM turns WHERE ended_at < ?";
    this.#sql.exec(`DELETE FROM chunks WHERE reply_id IN (${over})`, now - CHUNKS_KEPT_MS);
    this.#sql.exec("DELETE FROM turns WHERE ended_at < ?", now - CHUNKS_KEPT_MS);
    return this.#sql.exec("SELECT 1 FROM turns LIMIT 1").toArray().length > 0;
  }

  /** Forgets the turns of a conversation that is deleted. */
  remove(conversationId: string): void {
    const those = "SELECT reply_id FROM turns WHERE conversation_id = ?";
    this.#sql.exec(`DELETE FROM chunks WHERE reply_id IN (${those})`, conversationId);
    for (const table of ["turns", "ladders", "steps"])
      this.#sql.exec(`DELETE FROM ${table} WHERE conversation_id = ?`, conversationId);
  }

  forget(): void {
    for (const table of ["turns", "chunks", "ladders", "steps"]) this.#sql.exec(`DELETE FROM ${table}`);
  }

  #step(conversationId: string, questionId: string): Step | undefined {
    const found = "SELECT task_id, level, tries, moved_at FROM steps WHERE conversation_id = ? AND question_id = ?";
    return this.#sql.exec<Step>(found, conversationId, questionId).toArray()[0];
  }

  #turns(where: string, ...values: string[]): Turn[] {
    const columns = "reply_id, conversation_id, question_id, question, spare, ended_at";
    return this.#sql
      .exec<Row>(`SELECT ${columns} FROM turns WHERE ${where} ORDER BY began_at`, ...values)
      .toArray()
      .map((row) => ({
        replyId: row.reply_id,
        conversationId: row.conversation_id,
        questionId: row.question_id,
        question: row.question,
        spare: z.array(partSchema).parse(JSON.parse(row.spare)),
        isOpen: row.ended_at === null,
      }));
  }
}

/** Where it stood before a step; nowhere, where it was not on that task. */
function rungOf({ task_id, level, tries, moved_at }: Step): LadderRow[] {
  return level === null || tries === null || moved_at === null ? [] : [{ task_id, level, tries, moved_at }];
}
