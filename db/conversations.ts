import { z } from "zod";
import { type Conversation, type Message, partSchema } from "#app/guide/conversation.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** Whose conversations: one learner's in one course. */
export type Owner = { learnerId: string; ltiContextId: string };

/** A question and its reply that are no more, because others stand in their place. @property title what a conversation is called that began with it */
export type Replaced = { questionId: string; replyId: string; title: string };

/** @property conversationId the one that it stands in */
export type HeldMessage = { conversationId: string; message: Message };

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

  /**
   * A page of them, last changed first.
   * @param page.after the last one of the page before; undefined for the first page
   */
  async list(page: {
    after: Pick<Conversation, "id" | "updatedAt"> | undefined;
    limit: number;
  }): Promise<Conversation[]> {
    const { after, limit } = page;
    const all = this.#own().selectAll().orderBy("updated_at", "desc").orderBy("id", "desc").limit(limit);
    const rest =
      after === undefined
        ? all
        : all.where((eb) => eb(eb.refTuple("updated_at", "id"), "<", eb.tuple(after.updatedAt, after.id)));
    return (await rest.execute()).map(toConversation);
  }

  /** Oldest first. Empty where the conversation is not this learner's. */
  async messages(id: string): Promise<Message[]> {
    return (await this.#messages(id).selectAll().orderBy("seq").execute()).map(toMessage);
  }

  /** The last so many of its messages, oldest first. */
  async last(id: string, count: number): Promise<Message[]> {
    const rows = await this.#messages(id).selectAll().orderBy("seq", "desc").limit(count).execute();
    return rows.toReversed().map(toMessage);
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

  /** Whether this learner has a conversation of this id. */
  async exists(id: string): Promise<boolean> {
    return (await this.#own().where("id", "=", id).select("id").executeTakeFirst()) !== undefined;
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
   * @param replaced what the messages stand in for: it goes with the same write, and a conversation that began with it and is
   *   called by it is called by the new title
   * @returns false when that cannot be: the conversation's id is somebody else's, or the learner or the course is gone.
   *   Then nothing was written, so whoever writes late brings nobody back.
   */
  async write(
    id: string,
    title: string,
    messages: readonly Message[],
    now: number,
    replaced: readonly Replaced[] = [],
  ): Promise<boolean> {
    const scope = this.#scope;
    const own = this.#own().where("id", "=", id);
    const learner = scope.from("learner_profiles").where("learner_profiles.id", "=", this.#owner.learnerId);
    const course = scope.from("lti_contexts").where("id", "=", this.#owner.ltiContextId).select("id");
    const [, found] = await scope.batch<[unknown, { id: string }, ...unknown[]]>([
      scope.insertFrom(
        "chat_conversations",
        learner
          .innerJoin(course.as("course"), (join) => join.onTrue())
          .select((eb) => [
            eb.val(id).as("id"),
            "learner_profiles.id as learner_id",
            "course.id as lti_context_id",
            eb.val(title).as("title"),
            eb.val(now).as("created_at"),
            eb.val(now).as("updated_at"),
          ]),
        ["id", "learner_id", "lti_context_id", "title", "created_at", "updated_at"],
        ["id"],
      ),
      // Somebody else's conversation of that id is not touched, and does not come back.
      scope
        .update("chat_conversations")
        .set({ updated_at: now })
        .where("learner_id", "=", this.#owner.learnerId)
        .where("lti_context_id", "=", this.#owner.ltiContextId)
        .where("id", "=", id)
        .returning("id"),
      ...replaced.map(({ questionId, replyId }) =>
        scope
          .delete("chat_messages")
          .where("conversation_id", "=", own.select("id"))
          .where("id", "in", [questionId, replyId]),
      ),
      ...replaced.map((each) => this.#retitled(id, each.title, title)),
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

  /** @returns false when it is not there, or not this learner's */
  async rename(id: string, title: string): Promise<boolean> {
    const renamed = await this.#scope
      .update("chat_conversations")
      .set({ title })
      .where("learner_id", "=", this.#owner.learnerId)
      .where("lti_context_id", "=", this.#owner.ltiContextId)
      .where("id", "=", id)
      .returning("id")
      .execute();
    return renamed.length > 0;
  }

  /**
   * Messages of these conversations, in no order, in whose stored text all the patterns stand. It has also what no page
   * shows, and other letters that the patterns let through: what was said is to be looked at.
   * @param ids at most 50
   * @param patterns of SQL's LIKE, at least one, without % and _ that are meant as themselves
   */
  async holding(ids: readonly string[], patterns: readonly string[], limit: number): Promise<HeldMessage[]> {
    if (ids.length === 0) return [];
    const own = this.#own().where("id", "in", ids).select("id");
    const those = this.#scope.from("chat_messages").where("conversation_id", "in", own);
    const rows = await patterns
      .reduce((held, pattern) => held.where("parts", "like", pattern), those)
      .selectAll()
      .limit(limit)
      .execute();
    return rows.map((row) => ({ conversationId: row.conversation_id, message: toMessage(row) }));
  }

  /** Takes a conversation out, with its messages. @returns false when it is not there, or not this learner's */
  async remove(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#scope
      .delete("chat_conversations")
      .where("learner_id", "=", this.#owner.learnerId)
      .where("lti_context_id", "=", this.#owner.ltiContextId)
      .where("id", "=", id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  /** Calls a conversation otherwise that is called so, and in which nothing is left. */
  #retitled(id: string, before: string, title: string) {
    const left = this.#scope.from("chat_messages").where("conversation_id", "=", id).select("chat_messages.id");
    return this.#scope
      .update("chat_conversations")
      .set({ title })
      .where("learner_id", "=", this.#owner.learnerId)
      .where("lti_context_id", "=", this.#owner.ltiContextId)
      .where("id", "=", id)
      .where("title", "=", before)
      .where(({ not, exists }) => not(exists(left)));
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
