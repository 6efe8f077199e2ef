import type { Question } from "./question.ts";

/** A reply: bytes of server-sent events, see reply-events.ts; each with its place in the reply as its id. */
export type Following = { outcome: "answering"; events: ReadableStream<Uint8Array> };

export type Asked =
  | Following
  /** Another question of this conversation is being answered. */
  | { outcome: "busy" }
  /** It would stand in for what is not the last question of the conversation; or another one stands in for it by now. */
  | { outcome: "superseded" }
  /** The conversation is not this learner's. */
  | { outcome: "not-found" };

export type Followed = Following | { outcome: "idle" } | { outcome: "not-found" };

export type Stopped = { outcome: "stopped" } | { outcome: "idle" } | { outcome: "not-found" };

/** The learner's live talk with the Guide. */
export type Answering = {
  /** Asks once: the same question id again gives the same reply again, also while it is being made. */
  ask(conversationId: string, question: Question): Promise<Asked>;
  /** The reply that is being made in a conversation, behind its event number `after`. */
  follow(conversationId: string, after: number): Promise<Followed>;
  /** Ends the reply that is being made, with what has come of it. What is left unread does not stop it: this does. */
  stop(conversationId: string): Promise<Stopped>;
};
