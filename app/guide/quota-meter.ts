import { isWithin, type QuotaHolder, quotaHolders, type QuotaLimits, type QuotaPeriod, type Used } from "./quota.ts";

/** What each holder has taken. */
export type Taken = Record<QuotaHolder, Record<QuotaPeriod, Used>>;

/** Where a third or less is left of what may be taken of a model. */
export type QuotaMeter = {
  /** Whose limit is nearest, and in which of its periods. */
  holder: QuotaHolder;
  period: QuotaPeriod;
  of: keyof Used;
  limit: number;
  /** 0 or more. */
  left: number;
  /** Whether no further reply of a model fits. */
  isUsedUp: boolean;
  /** When its count begins anew, ms UTC. */
  resetsAt: number;
};

/** A learner is told when no more than this share is left. */
const TOLD_FROM = 1 / 3;
const units = ["messages", "tokens"] as const;

/**
 * Looks for the limit of which the smallest share is left.
 * @param reply tokens that a further reply takes at most
 * @returns undefined while more than a third is left of each
 */
export function meterOf(limits: QuotaLimits, taken: Taken, reply: number, now: number): QuotaMeter | undefined {
  const nearest = quotaHolders
    .flatMap((holder) =>
      (["day", "month"] as const).flatMap((period) =>
        units.map((of) => {
          const [limit, used] = [limits[holder][period], taken[holder][period]];
          const left = Math.max(0, limit[of] - used[of]);
          // Of the other unit, as much as it wants: each is looked at by itself.
          const alone = of === "messages" ? { ...used, tokens: Number.NEGATIVE_INFINITY } : { ...used, messages: -1 };
          const isUsedUp = !isWithin(limit, alone, reply);
          const share = isUsedUp || limit[of] === 0 ? 0 : left / limit[of];
          return { holder, period, of, limit: limit[of], left, isUsedUp, resetsAt: resetOf(period, now), share };
        }),
      ),
    )
    // Of several that are used up, the one that is back last.
    .toSorted((one, other) => one.share - other.share || other.resetsAt - one.resetsAt)[0];
  if (nearest === undefined || nearest.share > TOLD_FROM) return undefined;
  const { share: _, ...meter } = nearest;
  return meter;
}

/** @returns when the day or the month that `now` is in ends, in UTC, ms */
export function resetOf(period: QuotaPeriod, now: number): number {
  const at = new Date(now);
  return period === "day"
    ? Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1)
    : Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
}
