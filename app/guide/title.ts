import type { Message } from "./conversation.ts";

export const LONGEST_TITLE = 80;

/** A conversation is called by its first question. */
export function titleOf(messages: readonly Message[]): string {
  const first = messages.find((message) => message.role === "user")?.parts[0];
  return titled(first?.type === "text" ? first.text : "");
}

/** @returns the words as a title: one line, cut where it is too long */
export function titled(words: string): string {
  const text = words.replaceAll(/\s+/g, " ").trim();
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
