import { readModelForm } from "../app/guide/model-choice.ts";
import type { ModelSettings } from "../app/guide/model-settings.ts";
import type { TenantCommand } from "./tenant-command.ts";
import { UsageError } from "./usage-error.ts";

/** @throws UsageError that says what is missing, or wrong with the address */
export function readModel(options: TenantCommand["options"]): ModelSettings {
  const { "base-url": baseUrl = "", model = "", none, remote } = options;
  if (none) return { provider: "none" };
  const form = readModelForm({ provider: "openai-compatible", baseUrl, model }, remote !== true);
  if (!("problem" in form)) return form.settings;
  if (form.problem === "model") throw new UsageError("Say which model: --model …, or --none.");
  const here = remote ? "" : ", or one on this machine, such as http://127.0.0.1:11434/v1";
  throw new UsageError(`--base-url must be an https address that everybody can reach${here}.`);
}
