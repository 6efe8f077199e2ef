import { useEffect, useState } from "react";
import type { QuotaMeter as Left } from "#app/guide/quota-meter.ts";
import { SCRIPT_HEADER } from "#app/guide/script-header.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "./moment.tsx";

type Props = {
  launch: string;
  /** As the page was loaded. */
  left: Left | undefined;
  /** Replies since then: with each, what is left is asked again. */
  replies: number;
};

/** What is left of the AI model, once that is little: in words, and as a thin line. */
export function QuotaMeter({ launch, left, replies }: Props) {
  const [told, setTold] = useState<{ left: Left | undefined }>();
  const now = told === undefined ? left : told.left;
  useEffect(() => {
    if (replies === 0) return undefined;
    const leaving = new AbortController();
    void askLeft(launch, leaving.signal).then((answer) => answer && setTold(answer));
    return () => leaving.abort();
  }, [launch, replies]);
  if (now === undefined) return null;
  return (
    <div className="quota-meter">
      <p>
        {now.isUsedUp ? m.quota_used_up() : wordsOf(now)} {m.quota_resets()} <Moment at={now.resetsAt} />
      </p>
      {!now.isUsedUp && (
        <meter min={0} max={now.limit} value={now.left} aria-label={m.quota_left()}>
          {wordsOf(now)}
        </meter>
      )}
    </div>
  );
}

function wordsOf({ of, left, limit, period }: Left): string {
  const [inMessages, inTokens] =
    period === "day" ? [m.quota_messages_day, m.quota_tokens_day] : [m.quota_messages_month, m.quota_tokens_month];
  return of === "messages" ? inMessages({ left }) : inTokens({ percent: Math.floor((100 * left) / limit) });
}

/** @returns undefined where nobody could tell: then what stands there stays */
async function askLeft(launch: string, signal: AbortSignal): Promise<{ left: Left | undefined } | undefined> {
  try {
    const answer = await fetch(`/l/${launch}/quota`, { headers: { [SCRIPT_HEADER]: "quota" }, signal });
    // Safe: our own route answers that.
    return answer.ok ? { left: ((await answer.json()) as Left | null) ?? undefined } : undefined;
  } catch {
    return undefined;
  }
}
