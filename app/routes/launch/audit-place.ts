import { type AuditAction, auditActions } from "#app/audit/entry.ts";

/** Which entries an address asks for. What it says wrongly, it does not say. */
export function readAuditPlace(address: string): { action: AuditAction | undefined; before: number | undefined } {
  const { searchParams } = new URL(address);
  const action = auditActions.find((known) => known === searchParams.get("action"));
  const before = searchParams.get("before") ?? "";
  return { action, before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : undefined };
}
