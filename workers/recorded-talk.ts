import type { Message } from "#app/guide/conversation.ts";
import type { Conversations } from "#db/conversations.ts";
import { type Pair, pairAtEnd } from "./replaced-pairs.ts";
import { PartUnavailable } from "./time-limit.ts";

/** What the record tells an object of its conversations, as far as a new question needs it; and what is taken for granted where it does not tell. */
export class RecordedTalk {
  readonly #conversations: Conversations;

  constructor(conversations: Conversations) {
    this.#conversations = conversations;
  }

  /** A conversation that another learner began has the same address for us as one that does not exist. */
  async isSomebodyElses(conversationId: string): Promise<boolean> {
    try {
      return await this.#conversations.isTaken(conversationId);
    } catch {
      // The record does not answer. Writing to it will tell, and nothing of theirs can be read meanwhile.
      return false;
    }
  }

  async replyTo(conversationId: string, questionId: string): Promise<Message | undefined> {
    try {
      return await this.#conversations.replyTo(conversationId, questionId);
    } catch {
      // The record does not answer, and here the question is not known: it is taken as new.
      return undefined;
    }
  }

  /**
   * The pair that a conversation ends with, if it begins with this question.
   * @throws PartUnavailable where the record does not tell: then nothing changes
   */
  async lastPair(conversationId: string, questionId: string): Promise<Pair | undefined> {
    try {
      return pairAtEnd(await this.#conversations.last(conversationId, 2), questionId);
    } catch (error) {
      throw new PartUnavailable("D1", error);
    }
  }
}
