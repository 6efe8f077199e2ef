import type { Message } from "./conversation.ts";

/**
 * @param messages oldest first
 * @param questions ids of questions that others stand in for
 * @returns the messages without those questions, and without the reply that stands right behind each
 */
export function withoutReplaced(messages: readonly Message[], questions: ReadonlySet<string>): Message[] {
  const isGone = (message: Message | undefined) => message?.role === "user" && questions.has(message.id);
  return messages.filter(
    (message, index) => !isGone(message) && !(message.role === "assistant" && isGone(messages[index - 1])),
  );
}
