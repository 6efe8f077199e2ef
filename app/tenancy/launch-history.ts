import { isRefusalCode } from "#app/lti/refusal.ts";
import type { LaunchRecord } from "./launch-record.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "./time-order.ts";

export const LAUNCH_DAYS = 30;
/** On one page. */
export const LAUNCHES_PER_PAGE = 50;
export const DAY_MS = 24 * 60 * 60_000;
export const MINUTE_MS = 60_000;

/** Which launches are looked at, as it stands in the address. */
export type LaunchQuery = {
  /** Those that were let in, those that were not, or those that were refused for this reason. */
  outcome: "admitted" | "refused" | { code: string } | undefined;
  /** The platform's id of a deployment. */
  deployment: string | undefined;
  sort: TimeOrder;
  /** The last one of the page before. */
  before: LaunchKey | undefined;
};

/** By what a record of a minute is known. @property minute when it began, ms @property code '' for those that were let in */
export type LaunchKey = { minute: number; deployment: string; code: string };

/** What became of the launches of one day, UTC. @property day when it began, ms */
export type LaunchDay = { day: number; admitted: number; refused: number };

/** @property next the key of the page after; undefined where this is the last */
export type LaunchPage = { launches: LaunchRecord[]; next: string | undefined };

/** What became of the tenant's launches in the last thirty days, for those who administer it. */
export type LaunchHistory = {
  /** @property deployments those that can be looked at alone @throws Refusal record_unavailable */
  view(
    query: LaunchQuery,
  ): Promise<LaunchPage & { days: LaunchDay[]; deployments: { deploymentId: string; label: string }[] }>;
  /** @throws Refusal record_unavailable */
  page(query: LaunchQuery, limit: number): Promise<LaunchPage>;
};

/** What stands in an address and means nothing is left out. */
export function readLaunchQuery(search: URLSearchParams): LaunchQuery {
  const outcome = search.get("outcome") ?? "";
  return {
    outcome:
      outcome === "admitted" || outcome === "refused"
        ? outcome
        : isRefusalCode(outcome)
          ? { code: outcome }
          : undefined,
    deployment: search.get("deployment") || undefined,
    sort: readTimeOrder(search),
    before: readLaunchKey(search.get("before") ?? ""),
  };
}

/** The same again, without the place in the list. */
export function writeLaunchQuery({ outcome, deployment, sort }: Omit<LaunchQuery, "before">): URLSearchParams {
  return new URLSearchParams({
    ...(deployment !== undefined && { deployment }),
    ...(outcome !== undefined && { outcome: typeof outcome === "string" ? outcome : outcome.code }),
    ...writeTimeOrder(sort),
  });
}

export function keyOfLaunch({ at, deploymentId = "", code = "" }: LaunchRecord): LaunchKey {
  return { minute: at - (at % MINUTE_MS), deployment: deploymentId, code };
}

export function writeLaunchKey({ minute, deployment, code }: LaunchKey): string {
  return `${minute}.${code}.${deployment}`;
}

function readLaunchKey(text: string): LaunchKey | undefined {
  const { minute, code, deployment } =
    /^(?<minute>\d{1,15})\.(?<code>\w*)\.(?<deployment>.*)$/s.exec(text)?.groups ?? {};
  return minute === undefined ? undefined : { minute: Number(minute), code: code ?? "", deployment: deployment ?? "" };
}

/** When the first of the days began, ms. */
export function launchesSince(now: number): number {
  return now - (now % DAY_MS) - (LAUNCH_DAYS - 1) * DAY_MS;
}

/** Every day of the thirty, the oldest first, also those on which nobody came. */
export function fillDays(counted: readonly LaunchDay[], now: number): LaunchDay[] {
  const known = new Map(counted.map((each) => [each.day, each]));
  const first = launchesSince(now);
  return Array.from({ length: LAUNCH_DAYS }, (_, index) => {
    const day = first + index * DAY_MS;
    return known.get(day) ?? { day, admitted: 0, refused: 0 };
  });
}
