import { inject } from "vitest";
import type { ModelSettings } from "#app/guide/model-settings.ts";
import type { Session } from "#app/tenancy/session.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import type { Institution } from "./institution.ts";

type OpenAI = Extract<ModelSettings, { provider: "openai-compatible" }>;

/** Gives an institution a model of tests/model-server.ts. @param model `<behaviour>` or `<behaviour>:<figure>` */
export async function giveModel(
  { scope }: Institution,
  model: string,
  more: Partial<Pick<OpenAI, "sealedKey" | "firstTokenMs" | "replyMs" | "baseUrl">> = {},
): Promise<void> {
  const settings = new Settings(scope);
  const { version } = await settings.get("model");
  const value: ModelSettings = {
    provider: "openai-compatible",
    baseUrl: inject("modelServer"),
    model,
    firstTokenMs: 8_000,
    replyMs: 60_000,
    ...more,
  };
  if (!(await settings.set("model", value, { actor: "operator", version }, Date.now())))
    throw new Error("the model was not set");
}

/** Whose model that is, as a learner is asked. */
export const modelHost = () => new URL(inject("modelServer")).host;

/** The learner of a session agrees to be answered by a model. @param host whose; left out: that of giveModel */
export async function allowModel({ scope }: Institution, { learnerId }: Session, host = modelHost()): Promise<void> {
  await new Learners(scope).changePrivacySettings(learnerId, { modelCalls: true, modelHost: host }, Date.now());
}
