import type { Question } from "./question.ts";

/** A reply under way: bytes of server-sent events, see reply-events.ts. */
export type Asked =
  | { outcome: "answering"; events: ReadableStream<Uint8Array> }
  /** Another question of this conversation is being answered. */
  | { outcome: "busy" }
  /** The conversation is not this learner's. */
  | { outcome: "not-found" };

/** The learner's live talk with the Guide. */
export type Answering = {
  /** Asks once: the same question id again gives the same reply again. */
  ask(conversationId: string, question: Question): Promise<Asked>;
};
