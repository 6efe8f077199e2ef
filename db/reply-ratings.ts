import { sql } from "kysely";
import type { RatedReply, ReplyRating } from "#app/guide/reply-rating.ts";
import type { Owner } from "./conversations.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** Whether replies helped one learner in one course. */
export class ReplyRatings {
  readonly #scope: TenantScope;
  readonly #owner: Owner;

  constructor(scope: TenantScope, owner: Owner) {
    this.#scope = scope;
    this.#owner = owner;
  }

  /**
   * Rates a reply, or rates it otherwise.
   * @param isCounted false where somebody looks at the course as a learner would. A test user's is never counted
   * @returns false unless the record has it as a reply of this learner's: then nothing was written
   */
  async rate(
    { conversationId, messageId }: RatedReply,
    { isHelpful, reason, note }: ReplyRating,
    isCounted: boolean,
    now: number,
  ): Promise<boolean> {
    const scope = this.#scope;
    const person = scope.from("learner_profiles").where("id", "=", this.#owner.learnerId).select(["id", "test_user"]);
    const change = ["is_helpful", "reason", "note", "is_counted", "updated_at"] as const;
    const written = await scope
      .insertFrom(
        "reply_ratings",
        scope
          .from("chat_messages")
          .where("conversation_id", "=", this.#talk(conversationId))
          .where("chat_messages.id", "=", messageId)
          .where("role", "=", "assistant")
          .innerJoin(person.as("person"), (join) => join.onTrue())
          .select((eb) => [
            "chat_messages.conversation_id",
            "chat_messages.id as message_id",
            "person.id as learner_id",
            eb.val(this.#owner.ltiContextId).as("lti_context_id"),
            eb.val(isHelpful ? 1 : 0).as("is_helpful"),
            eb.val(reason ?? null).as("reason"),
            eb.val(note ?? null).as("note"),
            sql<0 | 1>`${isCounted ? 1 : 0} AND person.test_user = 0`.as("is_counted"),
            eb.val(now).as("updated_at"),
          ]),
        ["conversation_id", "message_id", "learner_id", "lti_context_id", ...change],
        ["conversation_id", "message_id", "learner_id"],
        { columns: change, where: "learner_id" },
      )
      .returning("message_id")
      .execute();
    return written.length > 0;
  }

  /** @returns false where there is none */
  async takeBack({ conversationId, messageId }: RatedReply): Promise<boolean> {
    const taken = await this.#scope
      .delete("reply_ratings")
      .where("conversation_id", "=", conversationId)
      .where("message_id", "=", messageId)
      .where("learner_id", "=", this.#owner.learnerId)
      .where("lti_context_id", "=", this.#owner.ltiContextId)
      .returning("message_id")
      .execute();
    return taken.length > 0;
  }

  /** Those of one conversation, in no order. */
  async inConversation(conversationId: string): Promise<(ReplyRating & { messageId: string })[]> {
    const rows = await this.#scope
      .from("reply_ratings")
      .where("conversation_id", "=", this.#talk(conversationId))
      .where("learner_id", "=", this.#owner.learnerId)
      .select(["message_id", "is_helpful", "reason", "note"])
      .execute();
    return rows.map((row) => ({
      messageId: row.message_id,
      isHelpful: row.is_helpful === 1,
      reason: row.reason ?? undefined,
      note: row.note ?? undefined,
    }));
  }

  #talk(conversationId: string) {
    return this.#scope
      .from("chat_conversations")
      .where("id", "=", conversationId)
      .where("learner_id", "=", this.#owner.learnerId)
      .where("lti_context_id", "=", this.#owner.ltiContextId)
      .select("chat_conversations.id");
  }
}
