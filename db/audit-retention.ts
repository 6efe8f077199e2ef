import { followChain, isFault } from "#app/audit/chain.ts";
import type { CheckpointSignature } from "#app/audit/checkpoint.ts";
import { readStart } from "./audit-start.ts";
import { BrokenAuditChain } from "./broken-audit-chain.ts";
import { sha256 } from "./sha256.ts";
import type { TenantScope } from "./tenant-scope.ts";
import { uuidv7 } from "./uuid.ts";

/** Removes the oldest entries of a tenant's chain behind a signed checkpoint. See AuditLog.applyRetention. */
export async function cutChain(
  scope: TenantScope,
  before: number,
  tool: CheckpointSignature,
  now: number,
  limit: number,
): Promise<{ removed: number; more: boolean }> {
  const start = await readStart(scope, tool, limit);
  if ("reason" in start) throw new BrokenAuditChain(start);
  const young = start.rows.findIndex(({ at }) => at >= before);
  const old = young === -1 ? start.rows : start.rows.slice(0, young);
  const end = await followChain(start.tenantId, start.link, old, sha256);
  if (isFault(end)) throw new BrokenAuditChain(end);
  if (old.length === 0) return { removed: 0, more: false };

  const { seq, hash } = end;
  const signature = await tool.sign({ tenant: start.tenantId, seq, hash, at: now });
  await scope.batch([
    scope.upsert("audit_checkpoints", { id: uuidv7(now), seq, hash, at: now, signature }, ["seq"], []),
    scope.delete("audit_log").where("seq", "<=", seq),
    scope.delete("audit_checkpoints").where("seq", "<", seq),
  ]);
  return { removed: old.length, more: old.length === limit };
}
