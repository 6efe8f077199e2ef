import { limitedParties } from "../app/guide/quota-choice.ts";
import { type QuotaLimits, quotaLimitsSchema } from "../app/guide/quota.ts";
import { UsageError } from "./usage-error.ts";

type Options = Partial<Record<"of" | "per" | "messages" | "tokens", string>>;

/**
 * What the options choose; what they do not is left as it is.
 * @throws UsageError
 */
export function readQuota({ of, per, messages, tokens }: Options): (before: QuotaLimits) => QuotaLimits {
  if (of === undefined && per === undefined && messages === undefined && tokens === undefined)
    return (before) => before;
  const holder = limitedParties.find((known) => known === of);
  if (holder === undefined) throw new UsageError(`--of: must be ${limitedParties.join(", ")}.`);
  if (per !== "day" && per !== "month") throw new UsageError("--per: must be day or month.");
  const chosen = {
    ...(messages !== undefined && { messages: readFigure("--messages", messages) }),
    ...(tokens !== undefined && { tokens: readFigure("--tokens", tokens) }),
  };
  if (Object.keys(chosen).length === 0) throw new UsageError("Say --messages, --tokens or both.");
  return (before) => {
    const limits = before[holder] ?? before.learner;
    const after = { ...before, [holder]: { ...limits, [per]: { ...limits[per], ...chosen } } };
    const read = quotaLimitsSchema.safeParse(after);
    if (!read.success) throw new UsageError("At most 1,000,000,000 messages and 1,000,000,000,000 tokens.");
    return read.data;
  };
}

function readFigure(option: string, text: string): number {
  if (!/^\d{1,13}$/.test(text)) throw new UsageError(`${option}: must be a whole number, 0 or more.`);
  return Number(text);
}
