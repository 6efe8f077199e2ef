import { z } from "zod";
import { type Message, messageSchema, partSchema } from "#app/guide/conversation.ts";
import { type KeptLaunch, keptLaunchSchema } from "./kept-launch.ts";
import { CONVERSATION_SCHEMA } from "./conversation-schema.ts";
import { migrateObject } from "./object-schema.ts";
import { type Pair, ReplacedPairs } from "./replaced-pairs.ts";
import { WaitingFlags } from "./waiting-flags.ts";

/**
 * How long a conversation is kept after its last message was written to the record: a question sent again gets its reply
 * again, and a page can be shown while the record cannot be read.
 */
const KEPT_MS = 24 * 60 * 60_000;
/** Of a long conversation, so many of its last messages. */
const KEPT_MESSAGES = 200;

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
  /** Pairs of messages that are no longer here, because others stand in for them. */
  readonly replaced: ReplacedPairs;
  /** That the learner may be in danger, where the record does not have it yet. */
  readonly flags: WaitingFlags;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#sql = storage.sql;
    this.replaced = new ReplacedPairs(storage);
    this.flags = new WaitingFlags(storage);
    migrateObject(storage, CONVERSATION_SCHEMA);
  }

  /** The reply to a question that was asked before. */
  replyTo(conversationId: string, questionId: string): Message | undefined {
    return this.#read("conversation_id = ? AND answers = ?", [conversationId, questionId])[0]?.message;
  }

  /** Whether anything of this conversation is kept here. */
  knows(conversationId: string): boolean {
    return (
      this.#sql.exec("SELECT 1 FROM messages WHERE conversation_id = ? LIMIT 1", conversationId).toArray().length > 0
    );
  }

  /** Whether the record took messages of this conversation: then it is this learner's own. */
  isRecorded(conversationId: string): boolean {
    const written = "SELECT 1 FROM messages WHERE conversation_id = ? AND written_at IS NOT NULL LIMIT 1";
    return this.#sql.exec(written, conversationId).toArray().length > 0;
  }

  /** The conversation's last messages, oldest first. */
  last(conversationId: string, count: number): Message[] {
    return this.#read(
      "(conversation_id, seq) IN (SELECT conversation_id, seq FROM messages WHERE conversation_id = ? ORDER BY seq DESC LIMIT ?)",
      [conversationId, count],
    ).map(({ message }) => message);
  }

  /** Takes out a pair that another question stands in for. That one's place will be the same. */
  replace(conversationId: string, pair: Pair, by: string): void {
    for (const id of [pair.questionId, pair.replyId])
      this.#sql.exec("DELETE FROM messages WHERE conversation_id = ? AND id = ?", conversationId, id);
    this.replaced.add(conversationId, pair, by);
  }

  /**
   * Adds a question and its reply: both or neither. Their places are milliseconds, made strictly increasing; or those of the
   * pair that they stand in for.
   */
  add(conversationId: string, question: NewMessage, reply: NewMessage, now: number): Message {
    return this.#storage.transactionSync(() => {
      const last = this.#sql
        .exec<{ last_seq: number }>("SELECT last_seq FROM places WHERE conversation_id = ?", conversationId)
        .toArray()[0]?.last_seq;
      const seq = this.replaced.placeOf(conversationId, question.id) ?? Math.max(now, (last ?? 0) + 1);
      this.#insert(conversationId, { ...question, seq, createdAt: now }, null);
      const replied = { ...reply, seq: seq + 1, createdAt: now };
      this.#insert(conversationId, replied, question.id);
      this.#sql.exec(
        "INSERT INTO places VALUES (?, ?) ON CONFLICT DO UPDATE SET last_seq = max(last_seq, excluded.last_seq)",
        conversationId,
        seq + 1,
      );
      return replied;
    });
  }

  /** What is not yet in the record, oldest first, whichever conversation it is of. @param limit at most so many */
  waiting(limit = Infinity): { conversationId: string; message: Message }[] {
    return this.#read("written_at IS NULL", [], limit);
  }

  /** Whether a message, a launch, a flag or a deletion is not yet in the record. */
  waits(): boolean {
    const waiting = `SELECT 1 FROM launches WHERE written_at IS NULL UNION ALL SELECT 1 FROM messages WHERE written_at IS NULL
      UNION ALL SELECT 1 FROM removals UNION ALL SELECT 1 FROM flags LIMIT 1`;
    return this.#sql.exec(waiting).toArray().length > 0;
  }

  /** Forgets a conversation, and remembers that the record is to forget it too. */
  remove(conversationId: string, now: number): void {
    this.#storage.transactionSync(() => {
      for (const table of ["messages", "places", "replaced"])
        this.#sql.exec(`DELETE FROM ${table} WHERE conversation_id = ?`, conversationId);
      this.#sql.exec("INSERT INTO removals VALUES (?, ?) ON CONFLICT DO NOTHING", conversationId, now);
    });
  }

  /** Conversations that the record is to forget. */
  removals(): string[] {
    return this.#sql
      .exec<{ conversation_id: string }>("SELECT conversation_id FROM removals ORDER BY removed_at")
      .toArray()
      .map((row) => row.conversation_id);
  }

  /** The record has forgotten it. */
  markRemoved(conversationId: string): void {
    this.#sql.exec("DELETE FROM removals WHERE conversation_id = ?", conversationId);
  }

  /** The record has these. @param replaced what it forgot with it */
  markWritten(conversationId: string, messages: readonly Message[], now: number, replaced: readonly Pair[] = []): void {
    this.#storage.transactionSync(() => {
      for (const { id } of messages)
        this.#sql.exec(
          "UPDATE messages SET written_at = ? WHERE conversation_id = ? AND id = ?",
          now,
          conversationId,
          id,
        );
      this.replaced.settle(conversationId, replaced, now);
    });
  }

  /**
   * Forgets messages that can never be written: the conversation is somebody else's, or the learner or the course is gone. They
   * were acknowledged, so it is said in the log, without a word of theirs.
   */
  drop(conversationId: string): void {
    const dropped = this.#sql
      .exec("DELETE FROM messages WHERE conversation_id = ? AND written_at IS NULL RETURNING id", conversationId)
      .toArray();
    this.replaced.remove(conversationId);
    console.warn("messages are dropped: they can never be written", conversationId, dropped.length);
  }

  /** The conversation of this id, or the one last spoken in, as far as it is kept here. Oldest message first. */
  kept(conversationId: string | undefined): { id: string; messages: Message[] } | undefined {
    const id =
      conversationId ??
      this.#sql
        .exec<{ conversation_id: string }>("SELECT conversation_id FROM messages ORDER BY seq DESC LIMIT 1")
        .toArray()[0]?.conversation_id;
    const messages = id === undefined ? [] : this.#read("conversation_id = ?", [id]).map(({ message }) => message);
    return id === undefined || messages.length === 0 ? undefined : { id, messages };
  }

  /** Keeps a launch until the record takes it. The same one again changes nothing. */
  keepLaunch(kept: KeptLaunch): void {
    this.#sql.exec(
      "INSERT INTO launches VALUES (?, ?, ?, NULL) ON CONFLICT DO NOTHING",
      kept.session.launchId,
      JSON.stringify(kept),
      kept.launchedAt,
    );
  }

  /** A launch that is kept here, whether the record has it by now or not. */
  keptLaunch(launchId: string): KeptLaunch | undefined {
    return this.#launches("id = ?", [launchId])[0];
  }

  /** Launches that are not yet in the record, oldest first. @param limit at most so many */
  waitingLaunches(limit = Infinity): KeptLaunch[] {
    return this.#launches("written_at IS NULL", [], limit);
  }

  /** A launch that is not yet in the record. */
  waitingLaunch(launchId: string): KeptLaunch | undefined {
    return this.#launches("id = ? AND written_at IS NULL", [launchId])[0];
  }

  markLaunchWritten(launchId: string, now: number): void {
    this.#sql.exec("UPDATE launches SET written_at = ? WHERE id = ?", now, launchId);
  }

  /** Forgets a launch that can never be written, because what it hangs on is gone. */
  dropLaunch(launchId: string): void {
    this.#sql.exec("DELETE FROM launches WHERE id = ?", launchId);
  }

  /** Forgets what the record has had for a while. @returns whether anything is left */
  sweep(now: number): boolean {
    this.#storage.transactionSync(() => {
      this.replaced.sweep(now);
      this.#sql.exec("DELETE FROM launches WHERE written_at < ?", now - KEPT_MS);
      this.#sql.exec(
        `DELETE FROM messages WHERE conversation_id IN (
           SELECT conversation_id FROM messages GROUP BY conversation_id
           HAVING count(written_at) = count(*) AND max(written_at) < ?)`,
        now - KEPT_MS,
      );
      this.#sql.exec(
        `DELETE FROM messages WHERE written_at IS NOT NULL AND (conversation_id, id) IN (
           SELECT conversation_id, id FROM (
             SELECT conversation_id, id, row_number() OVER (PARTITION BY conversation_id ORDER BY seq DESC) AS back
             FROM messages) WHERE back > ?)`,
        KEPT_MESSAGES,
      );
    });
    return this.#sql.exec("SELECT 1 FROM messages UNION ALL SELECT 1 FROM launches LIMIT 1").toArray().length > 0;
  }

  /** Forgets everything: the learner was erased. */
  forget(): void {
    this.#storage.transactionSync(() => {
      for (const table of ["messages", "places", "launches", "removals", "replaced", "flags"])
        this.#sql.exec(`DELETE FROM ${table}`);
    });
  }

  #launches(where: string, values: readonly string[], limit = Infinity): KeptLaunch[] {
    return this.#sql
      .exec<{ launch: string }>(
        `SELECT launch FROM launches WHERE ${where} ORDER BY launched_at, id LIMIT ?`,
        ...values,
        limited(limit),
      )
      .toArray()
      .map(({ launch }) => keptLaunchSchema.parse(JSON.parse(launch)));
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

  #read(
    where: string,
    values: readonly (string | number)[],
    limit = Infinity,
  ): { conversationId: string; message: Message }[] {
    const columns = "conversation_id, id, seq, role, parts, created_at";
    const rows = this.#sql
      .exec<Row>(
        `SELECT ${columns} FROM messages WHERE ${where} ORDER BY seq, conversation_id LIMIT ?`,
        ...values,
        limited(limit),
      )
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

/** SQLite takes any negative number for no limit. */
function limited(limit: number): number {
  return Number.isFinite(limit) ? limit : -1;
}

export type NewMessage = Omit<Message, "seq" | "createdAt">;
