import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { modelSettingsSchema } from "#app/guide/model-settings.ts";
import type { Brief } from "#app/guide/voice.ts";
import { modelVoice } from "#workers/model-voice.ts";

test("an address that is inside is not called, though it stands in the record", async () => {
  const said = { provider: "openai-compatible", baseUrl: "https://10.0.0.1/v1", model: "any", firstTokenMs: 500 };
  const voice = modelVoice(env, "tenant", modelSettingsSchema.parse(said));
  const spoken = voice?.speak({ instructions: "", messages: [] } as unknown as Brief, new AbortController().signal);
  await expect(spoken?.[Symbol.asyncIterator]().next()).rejects.toThrow("must be an https address");
});
