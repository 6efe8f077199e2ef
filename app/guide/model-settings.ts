import { z } from "zod";

const waits = {
  /** How long a reply waits for the model's first words, and for all of them, ms. Then the course's own words go on. */
  firstTokenMs: z.int().min(100).max(30_000).default(8_000),
  replyMs: z.int().min(1_000).max(120_000).default(60_000),
};

const speaking = [
  /** Any server that speaks OpenAI's API: Ollama, llama.cpp, vLLM, AI Gateway. */
  z.object({
    provider: z.literal("openai-compatible"),
    /** As far as /v1: what stands before /chat/completions. */
    baseUrl: z.url().max(2_000),
    model: z.string().min(1).max(200),
    /** Sealed for this tenant: it can be written, and not read. */
    sealedKey: z.string().optional(),
    /** When that key was entered, ms; keys of before that was noted have none. */
    keyedAt: z.int().optional(),
    ...waits,
  }),
  z.object({ provider: z.literal("workers-ai"), model: z.string().min(1).max(200), ...waits }),
] as const;
const speakingSchema = z.discriminatedUnion("provider", speaking);
export type SpeakingModel = z.infer<typeof speakingSchema>;

/** The model that lends the Guide its voice in a tenant. */
export const modelSettingsSchema = z.discriminatedUnion("provider", [
  z.object({
    provider: z.literal("none"),
    /** What was chosen before it was switched off, to be chosen again: nobody is asked by it. */
    kept: speakingSchema.optional(),
  }),
  ...speaking,
]);
export type ModelSettings = z.infer<typeof modelSettingsSchema>;

/** The model that speaks; or that did, until it was switched off. */
export function lastSpeaking(model: ModelSettings): SpeakingModel | undefined {
  return model.provider === "none" ? model.kept : model;
}

/** No model, with what there was beside it: to switch it off for a day costs nothing. */
export function switchedOff(before: ModelSettings): ModelSettings {
  const kept = lastSpeaking(before);
  return { provider: "none", ...(kept && { kept }) };
}
