import { useRef, useState } from "react";
import { useRevalidator } from "react-router";
import type { Message, Part } from "#app/guide/conversation.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { readReplyEvents } from "./read-reply-events.ts";
import { useDraft } from "./use-draft.ts";

/** Why a question got no reply. Whichever it is, the question is kept. */
export type Problem = "unreachable" | "session" | "busy" | "question" | "fault";

/** A question that is being answered, and what came of the reply so far. */
export type Live = { questionId: string; text: string; parts: Part[]; problem?: Problem; done: boolean };

/** Asks the Guide from the page: one question at a time, each with an id of its own, so that asking again asks once. */
export function useAsking(talk: {
  launch: string;
  conversationId: string;
  draftKey: string;
  messages: readonly Message[];
}) {
  const { launch, conversationId, messages } = talk;
  const { revalidate } = useRevalidator();
  const { draft, write, sending, arrived, returned } = useDraft(talk.draftKey);
  const [live, setLive] = useState<Live>();
  const running = useRef(false);

  async function send(questionId: string, text: string) {
    if (running.current) return;
    running.current = true;
    const written = draft.trim() === text;
    if (written) sending();
    setLive({ questionId, text, parts: [], done: false });
    const problem = await streamReply(`/l/${launch}/guide/${conversationId}/messages`, questionId, text, (step) =>
      setLive((now) => now && { ...now, parts: step(now.parts) }),
    );
    running.current = false;
    if (problem !== undefined) returned(text);
    else if (written) arrived();
    if (problem === undefined) await revalidate();
    setLive((now) => now && { ...now, problem, done: problem === undefined });
  }

  const recorded = live?.done === true && messages.some((message) => message.id === live.questionId);
  return {
    draft,
    write,
    busy: live !== undefined && !live.done && live.problem === undefined,
    /** Undefined once the page's own messages hold it. */
    live: recorded ? undefined : live,
    ask: (text: string) => void (text.trim() !== "" && send(crypto.randomUUID(), text.trim())),
    retry: () => void (live && send(live.questionId, live.text)),
  };
}

export type Asking = ReturnType<typeof useAsking>;

/** @returns the problem, or undefined when the reply is complete */
async function streamReply(
  address: string,
  id: string,
  text: string,
  onStep: (step: (parts: readonly Part[]) => Part[]) => void,
): Promise<Problem | undefined> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { accept: "text/event-stream", [SCRIPT_HEADER]: "guide" },
      body: new URLSearchParams({ id, text }),
    });
    if (!response.ok || response.body === null) return problemOf(response.status);
    let finished = false;
    for await (const event of readReplyEvents(response.body)) {
      onStep((parts) => addEvent(parts, event));
      finished ||= event.type === "finish";
    }
    return finished ? undefined : "unreachable";
  } catch {
    return "unreachable";
  }
}

function problemOf(status: number): Problem {
  if (status === 401 || status === 403) return "session";
  if (status === 409) return "busy";
  return status === 422 ? "question" : "fault";
}
