import { MOST_SUPPORT_HOURS } from "../app/tenancy/support-access.ts";
import { UsageError } from "./usage-error.ts";

const LONGEST = { label: 80, reason: 300 };

/** @throws UsageError */
export function readSupportRequest(options: { label?: string; reason?: string; hours?: string }) {
  const label = text(
    options.label,
    "label",
    "what the institution is to call whoever looks, such as a desk or a ticket",
  );
  const reason = text(options.reason, "reason", "why its administrators should let you look");
  const hours = Number(options.hours ?? "");
  if (!Number.isInteger(hours) || hours < 1 || hours > MOST_SUPPORT_HOURS)
    throw new UsageError(`--hours: for how long, a whole number from 1 to ${MOST_SUPPORT_HOURS}.`);
  return { label, reason, hours };
}

function text(given: string | undefined, name: "label" | "reason", what: string): string {
  const said = given?.trim() ?? "";
  if (said === "" || said.length > LONGEST[name])
    throw new UsageError(`--${name}: say ${what}, in at most ${LONGEST[name]} characters.`);
  return said;
}
