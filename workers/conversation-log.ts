import { z } from "zod";
import { type Message, messageSchema, partSchema } from "#app/guide/conversation.ts";
import { migrateObject, type SchemaStep } from "./object-schema.ts";

/** Kept after it was written to the record, so that a question sent again gets its reply again without reading it. */
const KEPT_MS = 60 * 60_000;

const SCHEMA: readonly SchemaStep[] = [
  (sql) => {
    sql.exec(`CREATE TABLE IF NOT EXISTS messages (
      conversation_id TEXT NOT NULL,
      id TEXT NOT NULL,
      seq INTEGER NOT NULL,
      role TEXT NOT NULL,
      parts TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      answers TEXT,
      written_at INTEGER,
      PRIMARY KEY (conversation_id, id)
    ) STRICT`);
    sql.exec("CREATE TABLE IF NOT EXISTS places (conversation_id TEXT PRIMARY KEY, last_seq INTEGER NOT NULL) STRICT");
  },
];

type Row = {
  conversation_id: string;
  id: string;
  seq: number;
  role: string;
  parts: string;
  created_at: number;
};

/** The messages that the conversation object holds in its own SQLite: durable from the moment they are added. */
export class ConversationLog {
  readonly #storage: DurableObjectStorage;
  readonly #sql: SqlStorage;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#sql = storage.sql;
    migrateObject(storage, SCHEMA);
  }

  /** The reply to a question that was asked before. */
  replyTo(conversationId: string, questionId: string): Message | undefined {
    return this.#read("conversation_id = ? AND answers = ?", conversationId, questionId)[0]?.message;
  }

  /** Adds a question and its reply: both or neither. Their places are milliseconds, made strictly increasing. */
  add(conversationId: string, question: NewMessage, reply: NewMessage, now: number): Message {
    return this.#storage.transactionSync(() => {
      const last = this.#sql
        .exec<{ last_seq: number }>("SELECT last_seq FROM places WHERE conversation_id = ?", conversationId)
        .toArray()[0]?.last_seq;
      const seq = Math.max(now, (last ?? 0) + 1);
      this.#insert(conversationId, { ...question, seq, createdAt: now }, null);
      const replied = { ...reply, seq: seq + 1, createdAt: now };
      this.#insert(conversationId, replied, question.id);
      this.#sql.exec(
        "INSERT INTO places VALUES (?, ?) ON CONFLICT DO UPDATE SET last_seq = excluded.last_seq",
        conversationId,
        seq + 1,
      );
      return replied;
    });
  }

  /** What is not yet in the record, oldest first, whichever conversation it is of. */
  waiting(): { conversationId: string; message: Message }[] {
    return this.#read("written_at IS NULL");
  }

  markWritten(conversationId: string, messages: readonly Message[], now: number): void {
    for (const { id } of messages)
      this.#sql.exec(
        "UPDATE messages SET written_at = ? WHERE conversation_id = ? AND id = ?",
        now,
        conversationId,
        id,
      );
  }

  /** Forgets messages that can never be written, because the conversation is not this learner's. */
  drop(conversationId: string): void {
    this.#sql.exec("DELETE FROM messages WHERE conversation_id = ? AND written_at IS NULL", conversationId);
  }

  /** Forgets what the record has had for a while. @returns whether anything is left */
  sweep(now: number): boolean {
    this.#sql.exec("DELETE FROM messages WHERE written_at < ?", now - KEPT_MS);
    return this.#sql.exec("SELECT 1 FROM messages LIMIT 1").toArray().length > 0;
  }

  #insert(conversationId: string, message: Message, answers: string | null): void {
    const { id, seq, role, parts, createdAt } = message;
    this.#sql.exec(
      "INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
      conversationId,
      id,
      seq,
      role,
      JSON.stringify(parts),
      createdAt,
      answers,
    );
  }

  #read(where: string, ...values: string[]): { conversationId: string; message: Message }[] {
    const columns = "conversation_id, id, seq, role, parts, created_at";
    const rows = this.#sql
      .exec<Row>(`SELECT ${columns} FROM messages WHERE ${where} ORDER BY seq, conversation_id`, ...values)
      .toArray();
    return rows.map((row) => ({
      conversationId: row.conversation_id,
      message: messageSchema.parse({
        id: row.id,
        seq: row.seq,
        role: row.role,
        parts: z.array(partSchema).parse(JSON.parse(row.parts)),
        createdAt: row.created_at,
      }),
    }));
  }
}

export type NewMessage = Omit<Message, "seq" | "createdAt">;
