import type { ChainFault } from "../app/audit/chain.ts";
import type { AuditRecord } from "../app/audit/entry.ts";
import type { Verification } from "../db/audit-verification.ts";
import type { TenantRecord } from "../db/tenant-record.ts";

/** @property code the exit code: 1 when a log is broken */
export type AuditAnswer = { json: object; text: string; code: 0 | 1 };

/** One tenant's log, followed. */
export type Followed = { tenant: Pick<TenantRecord, "tenantId" | "name">; found: Verification };

const reasons: Record<ChainFault["reason"], string> = {
  missing: "an entry is missing",
  unlinked: "this entry does not continue from the one before",
  changed: "this entry is not what was written",
  "left behind": "this entry stands behind a checkpoint, where everything was removed",
  "checkpoint forged": "the checkpoint was not signed by a key of this tool",
  "not the known head": "this entry is not the one that --head names",
};

export function verified(followed: readonly Followed[]): AuditAnswer {
  const whole = followed.every(({ found }) => found.whole);
  const tenants = followed.map(({ tenant: { tenantId: id, name }, found }) =>
    found.whole ? { id, name, ...found, head: `${found.head.seq}:${found.head.hash}` } : { id, name, ...found },
  );
  const lines = followed.map(({ tenant: { tenantId, name }, found }) =>
    found.whole
      ? `whole   ${name} (${tenantId}): ${found.entries} entries, ends at ${found.head.seq}:${found.head.hash}`
      : `BROKEN  ${name} (${tenantId}) at ${found.seq}: ${reasons[found.reason]}`,
  );
  const text = lines.length === 0 ? "No tenant is registered yet." : lines.join("\n");
  return { json: { whole, tenants }, text, code: whole ? 0 : 1 };
}

export function listed(records: readonly AuditRecord[]): AuditAnswer {
  const lines = records.map(({ seq, at, actor, action, detail }) =>
    [seq, new Date(at).toISOString(), actor, action, JSON.stringify(detail)].join("  "),
  );
  return { json: records, text: lines.length === 0 ? "There are no such entries." : lines.join("\n"), code: 0 };
}
