import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Message, OpenQuestion, Part } from "#app/guide/conversation.ts";
import { joinMessages } from "#app/guide/join-messages.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { readReplyEvents } from "./read-reply-events.ts";
import { useDraft } from "./use-draft.ts";

/** Why a question got no reply. Whichever it is, the question is kept. */
export type Problem = "unreachable" | "session" | "busy" | "question" | "fault";

/** A question that is being answered, and what came of the reply so far. */
export type Live = { questionId: string; text: string; parts: Part[]; problem?: Problem };

type Talk = {
  launch: string;
  conversationId: string;
  draftKey: string;
  messages: readonly Message[];
  open: OpenQuestion | undefined;
};

/** Asks the Guide from the page: one question at a time, each with an id of its own, so that asking again asks once. */
export function useAsking({ launch, conversationId, draftKey, messages, open }: Talk) {
  const { draft, write, sending, arrived, returned } = useDraft(draftKey);
  const [live, setLive] = useState<Live>();
  // What was answered since the page was loaded. It is not read again to be shown: that could fail, and this is here.
  const [answered, setAnswered] = useState<Answered[]>([]);
  const shown = joinMessages(messages, mine(answered, conversationId));
  const running = useRef(false);

  async function send(questionId: string, text: string) {
    if (running.current) return;
    running.current = true;
    const written = draft.trim() === text;
    if (written) sending();
    setLive({ questionId, text, parts: [] });
    const address = `/l/${launch}/guide/${conversationId}/messages`;
    const reply = await streamReply(address, questionId, text, (parts) => setLive({ questionId, text, parts }));
    running.current = false;
    if (typeof reply === "string") {
      returned(text);
      setLive((now) => now && { ...now, problem: reply });
      return;
    }
    if (written) arrived();
    setAnswered((before) => {
      const last = joinMessages(messages, mine(before, conversationId)).at(-1)?.seq ?? 0;
      return [...before, ...settle(questionId, text, reply, last).map((message) => ({ conversationId, message }))];
    });
    setLive(undefined);
  }

  // The page was opened while a reply is being made: asking the same question again reads along.
  const readAlong = useEffectEvent(() => void (open && send(open.questionId, open.text)));
  const openId = open?.questionId;
  useEffect(() => {
    if (openId === undefined) return undefined;
    const timer = setTimeout(readAlong);
    return () => clearTimeout(timer);
  }, [openId]);

  return {
    draft,
    write,
    messages: shown,
    busy: live !== undefined && live.problem === undefined,
    live,
    ask: (text: string) => void (text.trim() !== "" && send(crypto.randomUUID(), text.trim())),
    retry: () => void (live && send(live.questionId, live.text)),
  };
}

export type Asking = ReturnType<typeof useAsking>;

type Answered = { conversationId: string; message: Message };
type Reply = { id: string; parts: Part[] };

/** @returns the whole reply, or why there is none */
async function streamReply(
  address: string,
  id: string,
  text: string,
  onParts: (parts: Part[]) => void,
): Promise<Reply | Problem> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { accept: "text/event-stream", [SCRIPT_HEADER]: "guide" },
      body: new URLSearchParams({ id, text }),
    });
    if (!response.ok || response.body === null) return problemOf(response.status);
    const reply: Reply = { id: "", parts: [] };
    for await (const event of readReplyEvents(response.body)) {
      if (event.type === "start") reply.id = event.messageId;
      if (event.type === "finish") return reply;
      reply.parts = addEvent(reply.parts, event);
      onParts(reply.parts);
    }
    return "unreachable";
  } catch {
    return "unreachable";
  }
}

/** The question and its reply as messages, behind the last one: the browser's clock may be wrong. */
function settle(questionId: string, text: string, reply: Reply, last: number): Message[] {
  const createdAt = Date.now();
  return [
    { id: questionId, seq: last + 1, role: "user", parts: [{ type: "text", text }], createdAt },
    { id: reply.id, seq: last + 2, role: "assistant", parts: reply.parts, createdAt },
  ];
}

function mine(answered: readonly Answered[], conversationId: string): Message[] {
  return answered.filter((entry) => entry.conversationId === conversationId).map((entry) => entry.message);
}

function problemOf(status: number): Problem {
  if (status === 401 || status === 403) return "session";
  if (status === 409) return "busy";
  return status === 422 ? "question" : "fault";
}
