import type { Message } from "#app/guide/conversation.ts";
import { encodeEvent, END_OF_EVENTS, eventsOf } from "#app/guide/reply-events.ts";
import type { OpenTurn } from "./open-turn.ts";
import type { TurnLog } from "./turn-log.ts";

/** Between two groups of words: quick, and the eye can follow. Waiting costs no CPU. */
const PACE_MS = 25;
/** Events that one pull hands over at most: a reader who comes late gets much at once, and not all in one invocation. */
const AT_ONCE = 50;

const encoder = new TextEncoder();

/**
 * A finished reply, at a pace.
 * @param after the number of the last event that the reader has; what they have is not paced again
 * @param settled awaited before the end, so that a page which reads the record after it finds the reply there
 */
export function streamReply(reply: Message, after = 0, settled?: Promise<unknown>): ReadableStream<Uint8Array> {
  const events = eventsOf(reply);
  let n = 0;
  for (; n < after; n += 1) if (events.next().done) break;
  return new ReadableStream<Uint8Array>({
    type: "bytes",
    async pull(controller) {
      const next = events.next();
      if (next.done) {
        controller.enqueue(encoder.encode(END_OF_EVENTS));
        controller.close();
        return;
      }
      if (next.value.type === "text-delta") await scheduler.wait(PACE_MS);
      if (next.value.type === "finish") await settled;
      n += 1;
      controller.enqueue(encoder.encode(encodeEvent(next.value, n)));
    },
  });
}

/**
 * A reply as its events come to stand in the log, which is asked for them only where nobody is making it any more. However many read, and whenever they come, each gets all of them, once.
 * @param open the turn while it is being made; a turn that has ended is read from its log
 * @param settled see streamReply
 */
export function followTurn(
  log: TurnLog,
  replyId: string,
  after: number,
  open?: OpenTurn,
  settled?: () => Promise<unknown> | undefined,
): ReadableStream<Uint8Array> {
  let last = after;
  let isOver = false;
  const look = () => open?.events(last, AT_ONCE) ?? log.events(replyId, last, AT_ONCE);
  return new ReadableStream<Uint8Array>({
    type: "bytes",
    async pull(controller) {
      if (isOver) {
        controller.enqueue(encoder.encode(END_OF_EVENTS));
        controller.close();
        return;
      }
      let found = look();
      while (found.length === 0 && (await open?.grown()) === true) found = look();
      // The last events stood in the log before the turn closed.
      if (found.length === 0) found = look();
      const finish = found.at(-1)?.event.type === "finish";
      if (finish) await settled?.();
      isOver = finish || found.length === 0;
      last = found.at(-1)?.n ?? last;
      const text = found.map(({ n, event }) => encodeEvent(event, n)).join("");
      controller.enqueue(encoder.encode(text === "" ? END_OF_EVENTS : text));
      if (text === "") controller.close();
    },
  });
}
