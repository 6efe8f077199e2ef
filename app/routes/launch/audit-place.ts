import { type AuditAction, auditActions } from "#app/audit/entry.ts";
import { type DayProblem, type DaySpan, readDaySpan } from "#app/tenancy/day-span.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "#app/tenancy/time-order.ts";

/**
 * Which entries are looked at.
 * @property before the last one of the page before, in whichever order
 * @property problem of the days: then nothing is looked at
 */
export type AuditPlace = {
  action: AuditAction | undefined;
  days: DaySpan;
  problem: DayProblem | undefined;
  sort: TimeOrder;
  before: number | undefined;
};

/** Which entries an address asks for. What it says wrongly, it does not say; but days that are none are told of. */
export function readAuditPlace(address: string): AuditPlace {
  const { searchParams } = new URL(address);
  const action = auditActions.find((known) => known === searchParams.get("action"));
  const before = searchParams.get("before") ?? "";
  const { days, problem } = readDaySpan(searchParams.get("from") ?? "", searchParams.get("to") ?? "");
  const sort = readTimeOrder(searchParams);
  return { action, days, problem, sort, before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined };
}

/** The same again, without the place in the list. */
export function writeAuditPlace({ action, days, sort }: Pick<AuditPlace, "action" | "days" | "sort">): URLSearchParams {
  return new URLSearchParams({ ...(action !== undefined && { action }), ...days, ...writeTimeOrder(sort) });
}
