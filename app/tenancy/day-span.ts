const DAY_MS = 86_400_000;

/** Days of UTC, the first and the last, both in it: "2026-11-28". Without one it is open at that end. */
export type DaySpan = { from?: string; to?: string };
/** Why a span cannot be read: one of its days is none, or the first comes after the last. */
export type DayProblem = { unread: "first" | "last" } | "reversed";

/** What somebody asks for, "" for no day. One that cannot be read is left out: it is told of, and not shown again. */
export function readDaySpan(from: string, to: string): { days: DaySpan; problem?: DayProblem } {
  const days = { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
  if (from !== "" && !isDay(from)) return { days, problem: { unread: "first" } };
  if (to !== "" && !isDay(to)) return { days, problem: { unread: "last" } };
  return from !== "" && to !== "" && from > to ? { days, problem: "reversed" } : { days };
}

/** Between which times a span lies, ms: `since` is in it, `until` is not. */
export function timesOf({ from, to }: DaySpan): { since?: number; until?: number } {
  return {
    ...(from !== undefined && { since: Date.parse(from) }),
    ...(to !== undefined && { until: Date.parse(to) + DAY_MS }),
  };
}

/** A date without a time is read as of UTC (ECMA-262, Date Time String Format); 31 February becomes none, or another day. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
