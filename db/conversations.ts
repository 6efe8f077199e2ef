import { z } from "zod";
import { type Conversation, type Message, partSchema } from "#app/guide/conversation.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** Whose conversations: one learner's in one course. */
export type Owner = { learnerId: string; ltiContextId: string };

/** The conversations of one learner in one course, with their messages. Those of anybody else do not exist here. */
export class Conversations {
  readonly #scope: TenantScope;
  readonly #owner: Owner;

  constructor(scope: TenantScope, owner: Owner) {
    this.#scope = scope;
    this.#owner = owner;
  }

  async latest(): Promise<Conversation | undefined> {
    const row = await this.#own().selectAll().orderBy("updated_at", "desc").limit(1).executeTakeFirst();
    return row && toConversation(row);
  }

  /** Oldest first. Empty where the conversation is not this learner's. */
  async messages(id: string): Promise<Message[]> {
    return (await this.#messages(id).selectAll().orderBy("seq").execute()).map(toMessage);
  }

  /** The reply to a question that was asked before. It stands right behind it. */
  async replyTo(id: string, questionId: string): Promise<Message | undefined> {
    const messages = this.#messages(id);
    const row = await messages
      .where("role", "=", "assistant")
      .where("seq", "=", (eb) => eb(messages.where("id", "=", questionId).select("seq"), "+", 1))
      .selectAll()
      .executeTakeFirst();
    return row && toMessage(row);
  }

  /** Whether this id is the conversation of another learner or course. Says nothing else of it. */
  async isTaken(id: string): Promise<boolean> {
    const [taken, own] = await this.#scope.batch<[{ id: string }, { id: string }]>([
      this.#scope.from("chat_conversations").where("id", "=", id).select("id"),
      this.#own().where("id", "=", id).select("id"),
    ]);
    return taken.length > own.length;
  }

  /**
   * Writes messages, making the conversation when it is new. Writing the same message twice changes nothing.
   * @returns false when the conversation's id is taken by somebody else's: then nothing was written
   */
  async write(id: string, title: string, messages: readonly Message[], now: number): Promise<boolean> {
    const scope = this.#scope;
    const own = this.#own().where("id", "=", id);
    const conversation = { id, learner_id: this.#owner.learnerId, lti_context_id: this.#owner.ltiContextId, title };
    const [, found] = await scope.batch<[unknown, { id: string }, ...unknown[]]>([
      scope.upsert("chat_conversations", { ...conversation, created_at: now, updated_at: now }, ["id"], []),
      // Somebody else's conversation of that id is not touched, and does not come back.
      scope
        .update("chat_conversations")
        .set({ updated_at: now })
        .where("learner_id", "=", this.#owner.learnerId)
        .where("lti_context_id", "=", this.#owner.ltiContextId)
        .where("id", "=", id)
        .returning("id"),
      ...messages.map((message) =>
        scope.insertFrom(
          "chat_messages",
          own.select((eb) => [
            "id as conversation_id",
            eb.val(message.id).as("id"),
            eb.val(message.seq).as("seq"),
            eb.val(message.role).as("role"),
            eb.val(JSON.stringify(message.parts)).as("parts"),
            eb.val(message.createdAt).as("created_at"),
          ]),
          ["conversation_id", "id", "seq", "role", "parts", "created_at"],
          ["conversation_id", "id"],
        ),
      ),
    ]);
    return found.length > 0;
  }

  #messages(id: string) {
    return this.#scope
      .from("chat_messages")
      .where("conversation_id", "=", this.#own().where("id", "=", id).select("id"));
  }

  #own() {
    return this.#scope
      .from("chat_conversations")
      .where("learner_id", "=", this.#owner.learnerId)
      .where("lti_context_id", "=", this.#owner.ltiContextId);
  }
}

function toConversation(row: { id: string; title: string; created_at: number; updated_at: number }): Conversation {
  return { id: row.id, title: row.title, createdAt: row.created_at, updatedAt: row.updated_at };
}

function toMessage(row: Pick<Message, "id" | "seq" | "role"> & { parts: string; created_at: number }): Message {
  const parts = z.array(partSchema).parse(JSON.parse(row.parts));
  return { id: row.id, seq: row.seq, role: row.role, parts, createdAt: row.created_at };
}
