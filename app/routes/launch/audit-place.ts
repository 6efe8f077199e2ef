import { type AuditAction, auditActions } from "#app/audit/entry.ts";
import { readTimeOrder, type TimeOrder, writeTimeOrder } from "#app/tenancy/time-order.ts";

/** Which entries are looked at. @property before the last one of the page before, in whichever order */
export type AuditPlace = { action: AuditAction | undefined; sort: TimeOrder; before: number | undefined };

/** Which entries an address asks for. What it says wrongly, it does not say. */
export function readAuditPlace(address: string): AuditPlace {
  const { searchParams } = new URL(address);
  const action = auditActions.find((known) => known === searchParams.get("action"));
  const before = searchParams.get("before") ?? "";
  const sort = readTimeOrder(searchParams);
  return { action, sort, before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined };
}

/** The same again, without the place in the list. */
export function writeAuditPlace({ action, sort }: Omit<AuditPlace, "before">): URLSearchParams {
  return new URLSearchParams({ ...(action !== undefined && { action }), ...writeTimeOrder(sort) });
}
