import type { Message } from "./conversation.ts";

/**
 * Joins what is in the record with what waits to be written there, in their order, each message once.
 * @param recorded from the record
 * @param waiting from the object that is still writing
 */
export function joinMessages(recorded: readonly Message[], waiting: readonly Message[]): Message[] {
  const byId = new Map([...waiting, ...recorded].map((message) => [message.id, message]));
  return [...byId.values()].toSorted((a, b) => a.seq - b.seq);
}
