import type { Message } from "./conversation.ts";

const LONGEST_TITLE = 80;

/** A conversation is called by its first question. */
export function titleOf(messages: readonly Message[]): string {
  const first = messages.find((message) => message.role === "user")?.parts[0];
  const text = first?.type === "text" ? first.text.replaceAll(/\s+/g, " ") : "";
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
