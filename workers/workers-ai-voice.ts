import { type Utterance, VoiceFailed } from "#app/guide/voice.ts";
import { type ChatRequest, utterancesIn } from "./completion-stream.ts";
import { untilAborted } from "./until-aborted.ts";

/** The binding, as far as it is used here: streams of text. Locally it has nobody to ask, and throws. */
export type TextModels = { run(model: string, input: object, options: object): Promise<unknown> };

/** Asks a model of Workers AI by its binding. @throws VoiceFailed; the signal's reason */
export async function* workersAiUtterances(
  ai: TextModels | undefined,
  model: string,
  { messages, mostTokens, signal }: ChatRequest,
): AsyncGenerator<Utterance> {
  if (ai === undefined) throw new VoiceFailed("unset", "this deployment has no binding AI");
  let answer: unknown;
  try {
    answer = await untilAborted(signal, () =>
      ai.run(model, { messages, stream: true, max_tokens: mostTokens }, { signal }),
    );
  } catch (error) {
    signal.throwIfAborted();
    throw new VoiceFailed("unreachable", String(error));
  }
  if (!(answer instanceof ReadableStream)) throw new VoiceFailed("malformed", "it is no stream");
  yield* utterancesIn(answer, signal);
}
