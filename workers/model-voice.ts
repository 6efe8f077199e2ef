import type { ModelSettings } from "#app/guide/model-settings.ts";
import { type Brief, type Utterance, type Voice, VoiceFailed } from "#app/guide/voice.ts";
import { requireReachable } from "#app/lti/reachable.ts";
import { openModelKey } from "./model-key.ts";
import { openAIUtterances } from "./openai-voice.ts";
import { readSettings } from "./settings.ts";
import { type TextModels, workersAiUtterances } from "./workers-ai-voice.ts";

/** Tokens that an answer may have: its words are counted elsewhere, this spares what nobody would read. */
export const MOST_TOKENS = 700;

/** The tenant's model, within the time that it has. @returns undefined where the tenant has none */
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
        throw either.aborted ? either.reason : asFailure(error);
      } finally {
        clearTimeout(first);
        clearTimeout(whole);
      }
    },
  };
}

type Asked = { env: Env; tenantId: string; settings: Exclude<ModelSettings, { provider: "none" }> };

async function* ask({ env, tenantId, settings }: Asked, brief: Brief, signal: AbortSignal): AsyncGenerator<Utterance> {
  const said = brief.messages.map(({ role, text }) => ({ role, content: text }));
  const messages = [{ role: "system" as const, content: brief.instructions }, ...said];
  const asked = { messages, mostTokens: MOST_TOKENS, signal };
  if (settings.provider === "workers-ai") {
    // The types know the models of one day; which one it is, is a setting.
    yield* workersAiUtterances(env.AI as unknown as TextModels | undefined, settings.model, asked);
    return;
  }
  // Looked at again each time: what stands in the record may be older than the rule.
  const baseUrl = requireReachable(settings.baseUrl, readSettings(env).ALLOW_HTTP_LOOPBACK);
  const apiKey = settings.sealedKey === undefined ? undefined : await openModelKey(env, tenantId, settings.sealedKey);
  yield* openAIUtterances({ baseUrl, model: settings.model, apiKey }, asked);
}

/** What is wrong before anybody is asked: an address that the guard does not let through, a key that cannot be opened. */
function asFailure(error: unknown): VoiceFailed {
  if (error instanceof VoiceFailed) return error;
  return new VoiceFailed(error instanceof TypeError ? "unreachable" : "broken", String(error));
}
