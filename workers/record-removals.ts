import type { ConversationLog } from "./conversation-log.ts";

/**
 * Has the record forget the conversations that were deleted. It waits for what is being written when it begins, and what is
 * written later waits for it: a write on its way brings no conversation back, and none that begins anew is taken for the old.
 */
export class RecordRemovals {
  readonly #underWay = new Set<Promise<void>>();
  #settling: Promise<void> | undefined;

  /** @throws what the removal throws: then it is still to be done */
  async settle(log: ConversationLog, remove: (conversationId: string) => Promise<unknown>): Promise<void> {
    if (log.removals().length === 0) return;
    this.#settling ??= this.#settle(log, remove).finally(() => (this.#settling = undefined));
    await this.#settling;
  }

  /** A write that has begun. @throws what it throws */
  async awaiting(write: Promise<void>): Promise<void> {
    this.#underWay.add(write);
    try {
      await write;
    } finally {
      this.#underWay.delete(write);
    }
  }

  async #settle(log: ConversationLog, remove: (conversationId: string) => Promise<unknown>): Promise<void> {
    await Promise.allSettled(this.#underWay);
    for (const conversationId of log.removals()) {
      await remove(conversationId);
      log.markRemoved(conversationId);
    }
  }
}
