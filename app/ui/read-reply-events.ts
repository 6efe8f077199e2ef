import type { ReplyEvent } from "#app/guide/reply-events.ts";

/**
 * Reads server-sent events as they arrive. Ends at [DONE]; a stream that breaks off throws or ends without `finish`.
 * @param onNumber is told the place of each event in the reply, before the event: from there one can read on
 */
export async function* readReplyEvents(
  body: ReadableStream<Uint8Array>,
  onNumber?: (n: number) => void,
): AsyncGenerator<ReplyEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let buffered = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    buffered += decoder.decode(value, { stream: true });
    const events = buffered.split("\n\n");
    buffered = events.pop() ?? "";
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1] ?? "";
      if (data === "[DONE]") return;
      const number = /^id: (\d+)$/m.exec(event)?.[1];
      if (number !== undefined) onNumber?.(Number(number));
      // Safe: these bytes come from our own origin, from encodeEvent().
      yield JSON.parse(data) as ReplyEvent;
    }
  }
}
