import type { OpenQuestion } from "#app/guide/conversation.ts";

/**
 * The same conversation in other tabs of this browser: each hears of a question that another one asked, as soon as its reply
 * is being made. Browsers that have no such channel show it when the page is opened again.
 * @returns how to tell them, and how to leave
 */
export function joinOtherTabs(
  conversationId: string,
  onAsked: (question: OpenQuestion) => void,
): { tell: (question: OpenQuestion) => void; leave: () => void } {
  if (typeof BroadcastChannel === "undefined") return { tell: () => undefined, leave: () => undefined };
  const channel = new BroadcastChannel(`conversation-${conversationId}`);
  // Safe: only this product's pages, in this browser, speak on its channels.
  channel.addEventListener("message", ({ data }: MessageEvent<OpenQuestion>) => onAsked(data));
  return {
    // A channel is no window: it reaches this origin only.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (question) => channel.postMessage(question),
    leave: () => channel.close(),
  };
}
