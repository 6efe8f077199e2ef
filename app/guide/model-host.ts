import type { ModelSettings } from "./model-settings.ts";

/** Longer than a host's name with its port can be. */
export const LONGEST_HOST = 300;

/** Who is told what a model is told, in the words of a notice. @returns undefined where there is none */
export function modelHostOf(model: ModelSettings): string | undefined {
  switch (model.provider) {
    case "none":
      return undefined;
    case "workers-ai":
      return "Cloudflare Workers AI";
    case "openai-compatible":
      return new URL(model.baseUrl).host;
  }
}
