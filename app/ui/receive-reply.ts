import type { Part } from "#app/guide/conversation.ts";
import { addEvent } from "#app/guide/reply-events.ts";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { readReplyEvents } from "./read-reply-events.ts";

/** Why a question got no reply. Whichever it is, the question is kept. */
export type Problem = "unreachable" | "session" | "busy" | "superseded" | "question" | "fault";

export type Reply = { id: string; parts: Part[] };

/** What is asked. `replaces`: the question that it stands in for. */
type AskedQuestion = { id: string; text: string; replaces?: string | undefined };

/** What is told while a reply arrives. */
export type Arriving = {
  /** What has come of it so far. Grows; never less than was told before. */
  onParts(parts: Part[]): void;
  /** The connection was lost, and is sought again. */
  onLost(): void;
};

/** How long to wait before each further try to read on, ms. */
const READ_ON_AFTER = [300, 1_000, 2_000, 4_000, 8_000];

/**
 * Asks, and reads the reply to its end. Where the connection breaks, it reads on behind the last event that came, or, when
 * the reply is over by then, asks again: the same id gets the same reply.
 * @param conversation the conversation's address
 * @returns the whole reply, or why there is none
 */
export async function receiveReply(
  conversation: string,
  question: AskedQuestion,
  arriving: Arriving,
): Promise<Reply | Problem> {
  let reply: Reply = { id: "", parts: [] };
  let seen = 0;
  let told = 0;
  const tell = () => {
    if (sizeOf(reply.parts) < told) return;
    told = sizeOf(reply.parts);
    arriving.onParts(reply.parts);
  };

  for (let tries = 0; ; tries += 1) {
    let answer = await orUndefined(() => (seen === 0 ? post(conversation, question) : readOn(conversation, seen)));
    if (answer?.status === 204) {
      seen = 0;
      reply = { id: "", parts: [] };
      answer = await orUndefined(() => post(conversation, question));
    }
    if (answer !== undefined && (!answer.ok || answer.body === null)) {
      return problemOf(answer);
    }
    const body = answer?.body;
    if (body)
      try {
        for await (const event of readReplyEvents(body, (n) => (seen = n))) {
          if (event.type === "start") reply.id = event.messageId;
          if (event.type === "finish") return reply;
          reply.parts = addEvent(reply.parts, event);
          tell();
        }
      } catch {
        // Broken off: what came stands, and the rest is sought below.
      }
    const pause = READ_ON_AFTER[tries];
    if (told === 0 || pause === undefined) return "unreachable";
    arriving.onLost();
    await wait(pause);
  }
}

/** Ends the reply that is being made. One that is not yet begun cannot be ended: it is tried until it is, or is over. */
export async function stopReply(conversation: string, isOver: () => boolean): Promise<void> {
  for (let tries = 0; tries < 20 && !isOver(); tries += 1) {
    const answer = await orUndefined(() => fetch(`${conversation}/stop`, { method: "POST", headers: byScript }));
    const told: unknown = answer?.ok ? await answer.json() : undefined;
    if (typeof told === "object" && told !== null && "stopped" in told && told.stopped === true) return;
    await wait(200);
  }
}

const byScript = { [SCRIPT_HEADER]: "guide" };

function post(conversation: string, { id, text, replaces }: AskedQuestion): Promise<Response> {
  return fetch(`${conversation}/messages`, {
    method: "POST",
    headers: { accept: "text/event-stream", ...byScript },
    body: new URLSearchParams({ id, text, ...(replaces !== undefined && { replaces }) }),
  });
}

function readOn(conversation: string, after: number): Promise<Response> {
  return fetch(`${conversation}/stream?after=${after}`, { headers: { accept: "text/event-stream", ...byScript } });
}

/** A connection that fails throws. */
async function orUndefined(ask: () => Promise<Response>): Promise<Response | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const { status } = answer;
  const told: unknown = status === 409 ? await answer.json().catch(() => undefined) : await answer.body?.cancel();
  if (status === 401 || status === 403) return "session";
  if (status === 409) return isSuperseded(told) ? "superseded" : "busy";
  return status === 422 ? "question" : "fault";
}

function isSuperseded(told: unknown): boolean {
  return typeof told === "object" && told !== null && "problem" in told && told.problem === "superseded";
}

/** Characters and parts. */
function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + 1 + (part.type === "text" ? part.text.length : 0), 0);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
