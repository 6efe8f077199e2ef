import { z } from "zod";
import { type Brief, type Utterance, VoiceFailed } from "#app/guide/voice.ts";

/** What Workers AI says in one event: in its own form, or in OpenAI's, which some of its models speak. */
const eventSchema = z.object({
  response: z.coerce.string().nullish(),
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }).optional() })).optional(),
  usage: z.object({ prompt_tokens: z.number().optional(), completion_tokens: z.number().optional() }).nullish(),
});

/** The binding, as far as it is used here: streams of text. Locally it has nobody to ask, and throws. */
export type TextModels = { run(model: string, input: object, options: object): Promise<unknown> };

/**
 * Asks a model of Workers AI by its binding. By hand: the SDK's provider for it brings the whole `ai` package along, and that Node's
 * file system.
 * @throws VoiceFailed
 */
export async function* workersAiUtterances(
  ai: TextModels | undefined,
  model: string,
  { brief, mostTokens, signal }: { brief: Brief; mostTokens: number; signal: AbortSignal },
): AsyncGenerator<Utterance> {
  if (ai === undefined) throw new VoiceFailed("unset", "this deployment has no binding AI");
  const messages = [
    { role: "system", content: brief.instructions },
    ...brief.messages.map(({ role, text }) => ({ role, content: text })),
  ];
  let answer: unknown;
  try {
    answer = await ai.run(model, { messages, stream: true, max_tokens: mostTokens }, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new VoiceFailed("unreachable", String(error));
  }
  if (!(answer instanceof ReadableStream)) throw new VoiceFailed("malformed", "it is no stream");
  let isFinished = false;
  for await (const data of eventData(answer)) {
    if (data === "[DONE]") isFinished = true;
    else yield* utterancesOf(data);
  }
  if (!isFinished) throw new VoiceFailed("cut", "the answer has no end");
}

function* utterancesOf(data: string): Generator<Utterance> {
  let event: z.infer<typeof eventSchema>;
  try {
    event = eventSchema.parse(JSON.parse(data));
  } catch (error) {
    throw new VoiceFailed("malformed", String(error));
  }
  const text = event.response ?? event.choices?.[0]?.delta?.content ?? "";
  if (text !== "") yield { type: "words", text };
  if (event.usage)
    yield { type: "usage", usage: { input: event.usage.prompt_tokens, output: event.usage.completion_tokens } };
}

async function* eventData(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let buffered = "";
  try {
    for await (const chunk of stream) {
      buffered += decoder.decode(chunk, { stream: true });
      const lines = buffered.split("\n");
      buffered = lines.pop() ?? "";
      for (const line of lines) if (line.startsWith("data:")) yield line.slice(5).trim();
    }
  } catch (error) {
    throw new VoiceFailed("cut", String(error));
  }
}
