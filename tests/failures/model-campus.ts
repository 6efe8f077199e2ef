import { Settings } from "#db/settings.ts";
import type { Institution } from "../institution.ts";

/** What the model says to every question, and cites. */
export const MODEL_SAYS = "A p-value says how surprising the data would be [1]. Read on there.";
/** So long a reply waits for its first words, ms: longer than a slow answer takes. */
export const FIRST_WORDS_MS = 1_000;

/** An answer of Workers AI, as its binding streams it. */
export function modelAnswer(): ReadableStream<Uint8Array> {
  const said = JSON.stringify({ response: MODEL_SAYS, usage: { prompt_tokens: 90, completion_tokens: 20 } });
  const body = new Response(`data: ${said}\n\ndata: [DONE]\n\n`).body;
  if (body === null) throw new Error("a response of text has a body");
  return body;
}

/** Gives an institution a model of Workers AI. How much of it may be taken is the default. */
export async function giveModelOfWorkersAi({ scope }: Institution): Promise<void> {
  const waits = { firstTokenMs: FIRST_WORDS_MS, replyMs: 60_000 };
  const isSet = await new Settings(scope).set(
    "model",
    { provider: "workers-ai", model: "@cf/of/the-tests", ...waits },
    { actor: "operator", version: 0 },
    Date.now(),
  );
  if (!isSet) throw new Error("the model was not set");
}
