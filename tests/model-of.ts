import { inject } from "vitest";
import type { ModelSettings } from "#app/guide/model-settings.ts";
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
