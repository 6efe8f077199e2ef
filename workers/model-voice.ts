import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { z } from "zod";
import type { ModelSettings } from "#app/guide/model-settings.ts";
import { type Brief, type Utterance, type Voice, VoiceFailed } from "#app/guide/voice.ts";
import { requireReachable } from "#app/lti/reachable.ts";
import { openModelKey } from "./model-key.ts";
import { readSettings } from "./settings.ts";
import { type TextModels, workersAiUtterances } from "./workers-ai-voice.ts";

type OpenAI = Extract<ModelSettings, { provider: "openai-compatible" }>;
type LanguageModel = ReturnType<ReturnType<typeof createOpenAICompatible>["chatModel"]>;

/** Tokens that an answer may have: its words are counted elsewhere, this spares what nobody would read. */
export const MOST_TOKENS = 700;

/**
 * The tenant's model, asked by the AI SDK's own interface of a provider. Its `ai` package is left out: it would try again by
 * itself, it brings Node's file system along, and each part would pass through it.
 * @returns undefined where the tenant has none
 */
export function modelVoice(env: Env, tenantId: string, settings: ModelSettings): Voice | undefined {
  if (settings.provider === "none") return undefined;
  return {
    async *speak(brief, signal) {
      const limits = new AbortController();
      const late = (ms: number) => setTimeout(() => limits.abort(new VoiceFailed("slow", `over ${ms} ms`)), ms);
      const whole = late(settings.replyMs);
      let first: ReturnType<typeof setTimeout> | undefined = late(settings.firstTokenMs);
      const either = AbortSignal.any([signal, limits.signal]);
      try {
        for await (const utterance of ask({ env, tenantId, settings }, brief, either)) {
          clearTimeout(first);
          first = undefined;
          yield utterance;
        }
      } catch (error) {
        throw limits.signal.aborted ? limits.signal.reason : asFailure(error);
      } finally {
        clearTimeout(first);
        clearTimeout(whole);
      }
    },
  };
}

type Asked = { env: Env; tenantId: string; settings: Exclude<ModelSettings, { provider: "none" }> };

async function* ask({ env, tenantId, settings }: Asked, brief: Brief, signal: AbortSignal): AsyncGenerator<Utterance> {
  if (settings.provider === "workers-ai") {
    // The types know the models of one day; which one it is, is a setting.
    const ai = env.AI as unknown as TextModels | undefined;
    const spoken = workersAiUtterances(ai, settings.model, { brief, mostTokens: MOST_TOKENS, signal });
    for (;;) {
      const { value, done } = await untilAborted(signal, spoken.next());
      if (done) return;
      yield value;
    }
  }
  yield* utterances(await openAIModel(env, tenantId, settings), brief, signal);
}

async function openAIModel(env: Env, tenantId: string, settings: OpenAI): Promise<LanguageModel> {
  // Looked at again each time: what stands in the record may be older than the rule.
  const baseURL = requireReachable(settings.baseUrl, readSettings(env).ALLOW_HTTP_LOOPBACK);
  const apiKey = settings.sealedKey === undefined ? undefined : await openModelKey(env, tenantId, settings.sealedKey);
  return createOpenAICompatible({
    name: "model",
    baseURL,
    includeUsage: true,
    ...(apiKey !== undefined && { apiKey }),
    // A redirect could lead where the guard would not let through.
    fetch: (input, init) => fetch(input, { ...init, redirect: "manual" }),
  }).chatModel(settings.model);
}

async function* utterances(model: LanguageModel, brief: Brief, signal: AbortSignal): AsyncGenerator<Utterance> {
  const { stream } = await untilAborted(
    signal,
    model.doStream({
      prompt: [
        { role: "system", content: brief.instructions },
        ...brief.messages.map(({ role, text }) => ({ role, content: [{ type: "text" as const, text }] })),
      ],
      maxOutputTokens: MOST_TOKENS,
      abortSignal: signal,
    }),
  );
  const reader = stream.getReader();
  try {
    let isFinished = false;
    for (;;) {
      const { value: part, done } = await untilAborted(signal, reader.read());
      if (done) break;
      if (part.type === "error") throw part.error;
      if (part.type === "text-delta" && part.delta !== "") yield { type: "words", text: part.delta };
      if (part.type === "finish") {
        // A connection that ended before the model said why it stopped.
        isFinished = part.finishReason.raw !== undefined;
        const { inputTokens, outputTokens } = part.usage;
        yield { type: "usage", usage: { input: inputTokens.total, output: outputTokens.total } };
      }
    }
    if (!isFinished) throw new VoiceFailed("cut", "the answer has no end");
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** A read that waits does not always hear that it was aborted. */
async function untilAborted<Value>(signal: AbortSignal, waiting: PromiseLike<Value>): Promise<Value> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([waiting, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** As the SDK throws it: see AI_APICallError. */
const callError = z.object({
  name: z.string(),
  message: z.string(),
  statusCode: z.number().optional(),
  responseHeaders: z.record(z.string(), z.string()).optional(),
});

function asFailure(error: unknown): unknown {
  if (error instanceof VoiceFailed || (error instanceof Error && error.name === "AbortError")) return error;
  const told = callError.safeParse(error);
  if (error instanceof TypeError && !told.data?.statusCode) return new VoiceFailed("unreachable", String(error));
  if (!told.success) return new VoiceFailed("broken", String(error));
  const { name, message, statusCode, responseHeaders } = told.data;
  if (/JSONParse|TypeValidation/.test(name)) return new VoiceFailed("malformed", message);
  if (statusCode === undefined) return new VoiceFailed("unreachable", message);
  if (statusCode === 401 || statusCode === 403) return new VoiceFailed("unauthorized", message);
  if (statusCode === 429) return new VoiceFailed("busy", message, seconds(responseHeaders?.["retry-after"]));
  if (statusCode >= 500) return new VoiceFailed("broken", message);
  return statusCode < 300 ? new VoiceFailed("cut", message) : new VoiceFailed("refused", `${statusCode} ${message}`);
}

function seconds(header: string | undefined): number | undefined {
  const value = Number(header);
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
