import { forecast, limitReachedAt, type ModelPrice } from "#app/guide/model-usage.ts";
import type { Used } from "#app/guide/quota.ts";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";
import { money } from "./figures.ts";
import { sayUse } from "./use-words.ts";

type Props = { total: Used; limit: Used; price: ModelPrice | undefined; now: number };

/** What the whole institution took this month, what the month comes to, and how that stands to its limit. */
export function UsageFacts({ total, limit, price, now }: Props) {
  const tokens = forecast(total.tokens, now);
  const messages = forecast(total.messages, now);
  const reached = [
    limitReachedAt(total.tokens, limit.tokens, now),
    limitReachedAt(total.messages, limit.messages, now),
  ].flatMap((at) => at ?? []);
  return (
    <>
      <dl className="facts">
        <dt>{m.usage_so_far()}</dt>
        <dd>{said(total, price)}</dd>
        <dt>{m.usage_forecast()}</dt>
        <dd>
          {tokens === undefined || messages === undefined
            ? m.usage_forecast_early()
            : said({ tokens, messages }, price)}
        </dd>
        <dt>{m.usage_limit()}</dt>
        <dd>{said(limit, undefined)}</dd>
      </dl>
      <div>
        <p>
          {reached.length === 0 ? (
            m.usage_limit_kept()
          ) : (
            <>
              {m.usage_limit_reached()} <Moment at={Math.min(...reached)} />
            </>
          )}
        </p>
        <p className="cell-note">{m.usage_forecast_how()}</p>
      </div>
    </>
  );
}

function said({ messages, tokens }: Used, price: ModelPrice | undefined): string {
  const words = sayUse({ messages, tokens });
  return price === undefined ? words : `${words}, ${money(tokens, price)}`;
}
