/** A conversation's id: the page that first shows it made it. */
export const conversationId = /^[0-9a-f-]{36}$/;

/** A reply as the conversation's object sends it, unchanged. */
export function answerEvents(events: ReadableStream<Uint8Array>): Response {
  return new Response(events, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
}
