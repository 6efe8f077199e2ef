import { z } from "zod";
import { isReachable } from "#app/lti/reachable.ts";
import { type ModelSettings, modelSettingsSchema, type SpeakingModel } from "./model-settings.ts";

/**
 * The tenant's model as its administrator sees it: whether there is a key, and never the key.
 * @property last what speaks; of `none`, what did before, which is kept
 */
export type ModelView = {
  provider: ModelSettings["provider"];
  last: Exclude<SpeakingModel, OpenAI> | Omit<OpenAI, "sealedKey"> | undefined;
  hasKey: boolean;
  version: number;
};
type OpenAI = Extract<SpeakingModel, { provider: "openai-compatible" }>;

/** What a try of the model came to. */
export type ModelTrial =
  | { outcome: "answered"; said: string; firstMs: number; wholeMs: number; tokens: number | undefined }
  | { outcome: "failed"; failure: string; detail: string; ms: number };

/** What an administrator can do about the tenant's model. */
export type ModelChoice = {
  /** @throws Refusal record_unavailable */
  view(): Promise<ModelView>;
  /** @returns false when somebody else changed it meanwhile @throws Refusal record_unavailable */
  choose(form: ModelForm, version: number): Promise<boolean>;
  /**
   * No model, and nothing kept of the one before, its key neither.
   * @returns false when somebody else changed it meanwhile @throws Refusal record_unavailable
   */
  forget(version: number): Promise<boolean>;
  /** Asks the model that is set, for real. @throws Refusal record_unavailable */
  try(): Promise<ModelTrial>;
};

/** As the form and the command say it. `key`: a new one; '' leaves it as it is. */
export type ModelForm = { settings: ModelSettings; key: string };

export type FormProblem = "base-url" | "model" | "limits";

const ms = (fallback: string) => z.string().default(fallback).transform(Number);
const formSchema = z.object({
  provider: z.enum(["none", "openai-compatible", "workers-ai"]),
  baseUrl: z.string().trim().default(""),
  model: z.string().trim().default(""),
  key: z.string().trim().max(2_000).default(""),
  firstTokenMs: ms("8000"),
  replyMs: ms("60000"),
});

/** @returns what was chosen, or what about it cannot be */
export function readModelForm(
  fields: Record<string, string>,
  loopbackAllowed: boolean,
): ModelForm | { problem: FormProblem } {
  const form = formSchema.safeParse(fields);
  if (!form.success) return { problem: "limits" };
  const { key, baseUrl, ...said } = form.data;
  if (said.provider === "none") return { settings: { provider: "none" }, key: "" };
  if (said.model === "") return { problem: "model" };
  if (said.provider === "openai-compatible" && !isReachable(baseUrl, loopbackAllowed)) return { problem: "base-url" };
  const settings = modelSettingsSchema.safeParse({ ...said, baseUrl: baseUrl.replace(/\/+$/, "") });
  return settings.success ? { settings: settings.data, key } : { problem: "limits" };
}
