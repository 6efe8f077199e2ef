import type { FoundTalk } from "./talk-search.ts";

/** What a learner does with their conversations in this course. */
export type TalkKeeping = {
  /**
   * A page of them, last spoken in first.
   * @param sought what somebody looks for, in titles and in all that was said; "" for all of them
   * @param after where the page before ended; what is no such place begins anew
   * @returns next: where the next page begins, undefined at the end. Undefined while nobody can tell
   */
  list(
    sought: string,
    after: string | undefined,
  ): Promise<{ conversations: FoundTalk[]; next: string | undefined } | undefined>;
  /**
   * Calls a conversation otherwise. What names a person is taken out.
   * @returns false unless it is this learner's
   * @throws Refusal record_unavailable
   */
  rename(conversationId: string, title: string): Promise<boolean>;
  /**
   * Deletes a conversation for good: its messages, what is kept of them beside the record, and the reply that is being made.
   * Once it is told, it is done, also where the record hears it later.
   * @returns false unless it is this learner's
   * @throws Refusal record_unavailable
   */
  remove(conversationId: string): Promise<boolean>;
};
