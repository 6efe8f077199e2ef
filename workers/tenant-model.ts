import { modelHostOf } from "#app/guide/model-host.ts";
import type { ModelChoice, ModelTrial } from "#app/guide/model-choice.ts";
import { lastSpeaking, type ModelSettings, switchedOff } from "#app/guide/model-settings.ts";
import { VoiceFailed } from "#app/guide/voice.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { sealModelKey } from "./model-key.ts";
import { modelVoice } from "./model-voice.ts";
import { readSettings } from "./settings.ts";

const TRIAL = {
  instructions: "You are being tested. Answer with one short sentence.",
  messages: [{ role: "user" as const, text: "Say that you are ready." }],
};
/** Of what a model says to a try, so much is shown. */
const SHOWN = 200;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string> };

/**
 * The tenant's model, for those who administer it. Its key goes in and does not come out.
 * @throws Refusal role_required
 */
export function tenantModel(env: Env, { scope, session, actor }: Ports): ModelChoice {
  const { tenantId } = session;
  const settings = new Settings(scope);
  const guard = () => requireAdministrator(session.roles);
  return {
    async view() {
      guard();
      const { value, version } = await settings.get("model");
      const last = lastSpeaking(value);
      if (last?.provider !== "openai-compatible") return { provider: value.provider, last, hasKey: false, version };
      const { sealedKey, ...shown } = last;
      return { provider: value.provider, last: shown, hasKey: sealedKey !== undefined, version };
    },
    async choose({ settings: chosen, key }, version) {
      guard();
      const before = (await settings.get("model")).value;
      const value = await withKey(env, tenantId, { chosen, before, key });
      return settings.set("model", value, { actor: await actor(), version }, Date.now());
    },
    async forget(version) {
      guard();
      return settings.set("model", { provider: "none" }, { actor: await actor(), version }, Date.now());
    },
    async try() {
      guard();
      const { value } = await settings.get("model");
      const host = modelHostOf(value);
      // Before it is asked: whatever comes of it, it may have cost the institution something.
      if (value.provider !== "none") {
        const detail = { provider: value.provider, ...(host !== undefined && { host }) };
        await new AuditLog(scope).append({ actor: await actor(), action: "model.tried", detail }, Date.now());
      }
      return tryModel(env, tenantId, value);
    },
  };
}

type Keyed = { chosen: ModelSettings; before: ModelSettings; key: string };

async function withKey(env: Env, tenantId: string, { chosen, before, key }: Keyed): Promise<ModelSettings> {
  if (chosen.provider === "none") return switchedOff(before);
  if (chosen.provider !== "openai-compatible") return chosen;
  if (key !== "") {
    const sealedKey = await sealModelKey(readSettings(env).SESSION_SECRETS, tenantId, key);
    return { ...chosen, sealedKey, keyedAt: Date.now() };
  }
  // A key is kept for the server that it was given for: sent to another one, it could be read there.
  const last = lastSpeaking(before);
  if (last?.provider !== "openai-compatible" || last.sealedKey === undefined) return chosen;
  if (origin(last.baseUrl) !== origin(chosen.baseUrl)) return chosen;
  const { sealedKey, keyedAt } = last;
  return { ...chosen, sealedKey, ...(keyedAt !== undefined && { keyedAt }) };
}

function origin(address: string): string {
  return new URL(address).origin;
}

async function tryModel(env: Env, tenantId: string, model: ModelSettings): Promise<ModelTrial> {
  const began = Date.now();
  const voice = modelVoice(env, tenantId, model);
  if (voice === undefined) return { outcome: "failed", failure: "unset", detail: "", ms: 0 };
  let said = "";
  let firstMs: number | undefined;
  let tokens: number | undefined;
  try {
    for await (const utterance of voice.speak(TRIAL, new AbortController().signal)) {
      if (utterance.type === "usage") tokens = sum(utterance.usage.input, utterance.usage.output);
      else said += utterance.text;
      firstMs ??= Date.now() - began;
    }
    if (said.trim() === "") throw new VoiceFailed("empty", "not a word");
    return {
      outcome: "answered",
      said: said.slice(0, SHOWN),
      firstMs: firstMs ?? 0,
      wholeMs: Date.now() - began,
      tokens,
    };
  } catch (error) {
    if (!(error instanceof VoiceFailed)) throw error;
    return { outcome: "failed", failure: error.failure, detail: error.message.slice(0, SHOWN), ms: Date.now() - began };
  }
}

function sum(input: number | undefined, output: number | undefined): number | undefined {
  return input === undefined && output === undefined ? undefined : (input ?? 0) + (output ?? 0);
}
