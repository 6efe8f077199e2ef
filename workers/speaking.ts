import type { Message } from "#app/guide/conversation.ts";
import type { Move } from "#app/guide/plan-reply.ts";
import { briefOf, type Voice } from "#app/guide/voice.ts";
import type { Speaking } from "./open-turn.ts";

/** @returns undefined where the move has nothing to say in other words */
export function speakingOf(
  voice: Voice,
  move: Move,
  before: readonly Message[],
  question: string,
): Speaking | undefined {
  if (move.kind !== "quote") return undefined;
  const { passages } = move;
  return {
    voice,
    brief: briefOf(passages, before.map(toBrief), question, undefined),
    rules: { sources: passages.length, shows: "words", forbids: () => undefined },
    sources: passages.map(({ id, label, heading, sectionTitle }) => ({
      type: "source-document",
      sourceId: id,
      mediaType: "text/plain",
      title: heading,
      providerMetadata: { course: { passageId: id, label, heading, section: sectionTitle } },
    })),
  };
}

function toBrief({ role, parts }: Message): { role: Message["role"]; text: string } {
  return { role, text: parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n\n") };
}
