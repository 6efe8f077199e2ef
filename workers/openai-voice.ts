import { type Utterance, VoiceFailed } from "#app/guide/voice.ts";
import { type ChatRequest, utterancesIn } from "./completion-stream.ts";
import { USER_AGENT } from "./outside-fetch.ts";
import { untilAborted } from "./until-aborted.ts";

/** Of an answer that is an error so much is read, characters. */
const ERROR_READ = 2_000;

/** Whom to ask. @property baseUrl looked at by the guard before @property apiKey undefined where none is needed */
export type OpenAIModel = { baseUrl: string; model: string; apiKey: string | undefined };

/**
 * Asks a model that speaks OpenAI's protocol: POST /chat/completions, streamed.
 * @throws VoiceFailed; the signal's reason
 */
export async function* openAIUtterances(
  { baseUrl, model, apiKey }: OpenAIModel,
  { messages, mostTokens, signal }: ChatRequest,
): AsyncGenerator<Utterance> {
  const ask = () =>
    fetch(`${baseUrl.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        "user-agent": USER_AGENT,
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({
        model,
        messages,
        max_tokens: mostTokens,
        stream: true,
        stream_options: { include_usage: true },
      }),
      // A redirect could lead where the guard would not let through.
      redirect: "manual",
      signal,
    });
  const response = await untilAborted(signal, ask).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new VoiceFailed("unreachable", String(error));
  });
  if (!response.ok) throw await failureOf(response);
  if (response.body === null) throw new VoiceFailed("cut", "the answer is empty");
  yield* utterancesIn(response.body, signal);
}

async function failureOf(response: Response): Promise<VoiceFailed> {
  const { status } = response;
  const detail = `${status} ${await messageIn(response)}`;
  if (status === 401 || status === 403) return new VoiceFailed("unauthorized", detail);
  if (status === 429) return new VoiceFailed("busy", detail, seconds(response.headers.get("retry-after")));
  return new VoiceFailed(status >= 500 ? "broken" : "refused", detail);
}

/** What a server says of its error: OpenAI's form of it, or else its beginning. */
async function messageIn(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let said = "";
  try {
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      said += decoder.decode(piece, { stream: true });
      if (said.length > ERROR_READ) break;
    }
    const { error } = JSON.parse(said) as { error?: { message?: unknown } }; // Safe: only a text is taken.
    if (typeof error?.message === "string") return error.message;
  } catch {
    // It broke off, or is no JSON: what came of it is told.
  }
  return said.slice(0, ERROR_READ);
}

function seconds(header: string | null): number | undefined {
  const value = Number(header);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
