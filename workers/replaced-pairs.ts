import type { Message } from "#app/guide/conversation.ts";
import { titleOf } from "#app/guide/title.ts";

/**
 * A question with its reply, that another question stands in for.
 * @property seq the question's place, which the new one takes: so the record itself refuses a write of the old pair that comes late
 * @property title what a conversation is called that began with it
 */
export type Pair = { questionId: string; replyId: string; seq: number; title: string };

/** How long a pair is remembered after the record forgot it: whoever sends its question again is told so. */
const REMEMBERED_MS = 24 * 60 * 60_000;

type Row = { question_id: string; reply_id: string; seq: number; title: string };

/** The pairs of a conversation's object that others stand in for: what the record is to forget with the next one that it takes. */
export class ReplacedPairs {
  readonly #sql: SqlStorage;

  /** @param storage with the tables of conversation-schema.ts */
  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql;
  }

  has(conversationId: string, questionId: string): boolean {
    const found = "SELECT 1 FROM replaced WHERE conversation_id = ? AND question_id = ?";
    return this.#sql.exec(found, conversationId, questionId).toArray().length > 0;
  }

  /** @param by the question that stands in its place, and in that of all that it stood in for itself */
  add(conversationId: string, { questionId, replyId, seq, title }: Pair, by: string): void {
    this.#sql.exec("UPDATE replaced SET by = ? WHERE conversation_id = ? AND by = ?", by, conversationId, questionId);
    this.#sql.exec(
      "INSERT INTO replaced VALUES (?, ?, ?, ?, ?, ?, NULL)",
      conversationId,
      questionId,
      replyId,
      seq,
      title,
      by,
    );
  }

  /** The place that a question takes from the one that it stands in for. */
  placeOf(conversationId: string, by: string): number | undefined {
    const found = "SELECT seq FROM replaced WHERE conversation_id = ? AND by = ? LIMIT 1";
    return this.#sql.exec<{ seq: number }>(found, conversationId, by).toArray()[0]?.seq;
  }

  /** What the record is to forget when it hears of these questions. */
  by(conversationId: string, questionIds: readonly string[]): Pair[] {
    return this.#sql
      .exec<Row>(
        `SELECT question_id, reply_id, seq, title FROM replaced
         WHERE conversation_id = ? AND by IN (SELECT value FROM json_each(?)) AND settled_at IS NULL ORDER BY rowid`,
        conversationId,
        JSON.stringify(questionIds),
      )
      .toArray()
      .map((row) => ({ questionId: row.question_id, replyId: row.reply_id, seq: row.seq, title: row.title }));
  }

  /** What the record may still have. */
  unsettled(): { conversationId: string; questionId: string; replyId: string }[] {
    return this.#sql
      .exec<{ conversation_id: string; question_id: string; reply_id: string }>(
        "SELECT conversation_id, question_id, reply_id FROM replaced WHERE settled_at IS NULL",
      )
      .toArray()
      .map((row) => ({ conversationId: row.conversation_id, questionId: row.question_id, replyId: row.reply_id }));
  }

  /** The record has forgotten them. Of what was said in them, nothing is kept. */
  settle(conversationId: string, pairs: readonly Pair[], now: number): void {
    for (const { questionId } of pairs)
      this.#sql.exec(
        "UPDATE replaced SET settled_at = ?, title = '' WHERE conversation_id = ? AND question_id = ?",
        now,
        conversationId,
        questionId,
      );
  }

  remove(conversationId: string): void {
    this.#sql.exec("DELETE FROM replaced WHERE conversation_id = ?", conversationId);
  }

  sweep(now: number): void {
    this.#sql.exec("DELETE FROM replaced WHERE settled_at < ?", now - REMEMBERED_MS);
  }

  forget(): void {
    this.#sql.exec("DELETE FROM replaced");
  }
}

/** @returns the pair that these messages end with, if it begins with this question */
export function pairAtEnd(messages: readonly Message[], questionId: string): Pair | undefined {
  const [question, reply] = messages.slice(-2);
  if (question?.id !== questionId || question.role !== "user" || reply?.role !== "assistant") return undefined;
  return { questionId, replyId: reply.id, seq: question.seq, title: titleOf([question]) };
}
