import type { Message, Part } from "./conversation.ts";

/**
 * What a streaming reply consists of: the AI SDK's UI message stream, of which these kinds are used. Quoted text comes
 * as text parts whose citation stands in providerMetadata.
 */
export type ReplyEvent =
  | { type: "start"; messageId: string }
  | {
      type: "text-start";
      id: string;
      providerMetadata?: { course: NonNullable<TextPart["providerMetadata"]>["course"] };
    }
  | { type: "text-delta"; id: string; delta: string }
  | { type: "text-end"; id: string }
  | WholePart
  | { type: "finish" };

/** Parts that come in one piece. */
type WholePart = Exclude<Part, { type: "text" }>;

type TextPart = Extract<Part, { type: "text" }>;

/** Words in one delta: enough to be quick, few enough that the eye can follow. */
const WORDS_AT_ONCE = 6;

/** @returns the events of a finished message, in their order. */
export function* eventsOf(reply: Pick<Message, "id" | "parts">): Generator<ReplyEvent> {
  yield { type: "start", messageId: reply.id };
  for (const [index, part] of reply.parts.entries()) {
    if (part.type === "text") yield* textEvents(part, String(index));
    else yield part;
  }
  yield { type: "finish" };
}

function* textEvents(part: TextPart, id: string): Generator<ReplyEvent> {
  yield { type: "text-start", id, ...(part.providerMetadata && { providerMetadata: part.providerMetadata }) };
  const words = part.text.match(/\S+\s*|\s+/g) ?? [];
  for (let from = 0; from < words.length; from += WORDS_AT_ONCE)
    yield { type: "text-delta", id, delta: words.slice(from, from + WORDS_AT_ONCE).join("") };
  yield { type: "text-end", id };
}

/** One event as a server-sent event. @param n its place in the reply, from 1: from there a reader can go on */
export function encodeEvent(event: ReplyEvent, n: number): string {
  return `id: ${n}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The end of the stream, as the AI SDK marks it. */
export const END_OF_EVENTS = "data: [DONE]\n\n";

/**
 * Adds an event to the parts that came before it.
 * @returns new parts; the given ones are not changed
 */
export function addEvent(parts: readonly Part[], event: ReplyEvent): Part[] {
  switch (event.type) {
    case "text-start":
      return [
        ...parts,
        { type: "text", text: "", ...(event.providerMetadata && { providerMetadata: event.providerMetadata }) },
      ];
    case "text-delta": {
      const last = parts.at(-1);
      return last?.type === "text" ? [...parts.slice(0, -1), { ...last, text: last.text + event.delta }] : [...parts];
    }
    case "data-nearest":
    case "data-authored":
    case "data-notice":
    case "source-document":
      return [...parts, event];
    default:
      return [...parts];
  }
}
