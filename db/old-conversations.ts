import type { TenantScope } from "./tenant-scope.ts";

/** A tenant's conversations in which nothing has been said for long: any learner's, for retention alone. */
export class OldConversations {
  readonly #scope: TenantScope;

  constructor(scope: TenantScope) {
    this.#scope = scope;
  }

  /**
   * Deletes those that have rested the longest, with their messages. A step: call again until fewer than `limit` are deleted.
   * @param before ms: those in which something was said last before then
   * @returns how many conversations were deleted
   */
  async deleteBefore(before: number, limit: number): Promise<number> {
    const resting = this.#scope.from("chat_conversations").where("updated_at", "<", before);
    const deleted = await this.#scope
      .delete("chat_conversations")
      .where("id", "in", resting.select("id").orderBy("updated_at").orderBy("id").limit(limit))
      .returning("id")
      .execute();
    return deleted.length;
  }
}
