import { readModelForm } from "../app/guide/model-choice.ts";
import type { ModelSettings } from "../app/guide/model-settings.ts";
import type { TenantCommand } from "./tenant-command.ts";
import { UsageError } from "./usage-error.ts";

/** @throws UsageError that says what is missing, or wrong with the address or with how long a reply may wait */
export function readModel(options: TenantCommand["options"]): ModelSettings {
  const {
    "base-url": baseUrl = "",
    model = "",
    "first-token-ms": firstTokenMs,
    "reply-ms": replyMs,
    none,
    remote,
  } = options;
  if (none) return { provider: "none" };
  const waits = { ...(firstTokenMs && { firstTokenMs }), ...(replyMs && { replyMs }) };
  const form = readModelForm({ provider: "openai-compatible", baseUrl, model, ...waits }, remote !== true);
  if (!("problem" in form)) return form.settings;
  if (form.problem === "model") throw new UsageError("Say which model: --model …, or --none.");
  if (form.problem === "limits")
    throw new UsageError("--first-token-ms is from 100 to 30000 milliseconds, --reply-ms from 1000 to 120000.");
  const here = remote ? "" : ", or one on this machine, such as http://127.0.0.1:11434/v1";
  throw new UsageError(`--base-url must be an https address that everybody can reach${here}.`);
}
