import type { SelectQueryBuilder } from "kysely";
import { type ChainedRow, type ChainLink, entryHash } from "#app/audit/chain.ts";
import { type AuditEntry, auditEntrySchema } from "#app/audit/entry.ts";
import { sha256 } from "./sha256.ts";
import type { TenantScope } from "./tenant-scope.ts";

export const AUDIT_COLUMNS = ["seq", "id", "at", "actor", "action", "detail", "previous_hash", "hash"] as const;

/** Where a tenant's chain ends. */
export type ChainEnd = { tenantId: string; link: ChainLink };

/**
 * The row that continues a chain.
 * @throws ZodError when the entry says something that is not foreseen
 */
export async function nextRow(
  { tenantId, link }: ChainEnd,
  entry: AuditEntry,
  { id, at }: { id: string; at: number },
): Promise<ChainedRow> {
  const { actor, action, detail } = auditEntrySchema.parse(entry);
  const says = { seq: link.seq + 1, id, at, actor, action, detail: JSON.stringify(detail) };
  const unhashed = { ...says, previous_hash: link.hash };
  return { ...unhashed, hash: await entryHash(tenantId, unhashed, sha256) };
}

/** The statement that writes it, for a batch. The same id again adds nothing. */
export function prepareRow(scope: TenantScope, row: ChainedRow) {
  return scope.upsert("audit_log", row, ["id"], []);
}

/** @param onlyIf a scoped query of one row at most: without a row nothing is written */
export function prepareRowIf<Tables, Table extends keyof Tables>(
  scope: TenantScope,
  row: ChainedRow,
  onlyIf: SelectQueryBuilder<Tables, Table, object>,
) {
  const values = onlyIf.select((eb) => AUDIT_COLUMNS.map((column) => eb.val(row[column]).as(column)));
  return scope.insertFrom("audit_log", values, AUDIT_COLUMNS, ["id"]);
}
