import { CHAIN_START, type ChainedRow, type ChainFault, type ChainLink } from "#app/audit/chain.ts";
import { type Checkpoint, type CheckpointSignature, isGenuine } from "#app/audit/checkpoint.ts";
import { AUDIT_COLUMNS } from "./audit-row.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property link where the chain begins today; its checkpoint's seq, if there is one */
type ChainStart = { tenantId: string; link: ChainLink; rows: ChainedRow[]; checkpointSeq: number | undefined };

/** The place where a tenant's chain begins today, and the first entries after it: all in one reading. */
export async function readStart(
  scope: TenantScope,
  tool: Pick<CheckpointSignature, "verify">,
  limit: number,
): Promise<ChainStart | ChainFault> {
  const [tenants, checkpoints, rows] = await scope.batch<
    [{ id: string }, Omit<Checkpoint, "tenant"> & { signature: string }, ChainedRow]
  >([
    scope.tenant().select("id"),
    lastCheckpoint(scope).select(["seq", "hash", "at", "signature"]),
    rowsAfter(scope, 0, limit),
  ]);
  const [tenantId, checkpoint] = [idOf(tenants), checkpoints[0]];
  if (checkpoint === undefined) return { tenantId, link: CHAIN_START, rows, checkpointSeq: undefined };
  const { signature, ...says } = checkpoint;
  if (!(await isGenuine({ ...says, tenant: tenantId }, signature, tool)))
    return { seq: says.seq, reason: "checkpoint forged" };
  return { tenantId, link: { seq: says.seq, hash: says.hash }, rows, checkpointSeq: says.seq };
}

export function lastCheckpoint(scope: TenantScope) {
  return scope.from("audit_checkpoints").orderBy("seq", "desc").limit(1);
}

export function rowsAfter(scope: TenantScope, seq: number, limit: number) {
  return scope.from("audit_log").where("seq", ">", seq).select(AUDIT_COLUMNS).orderBy("seq").limit(limit);
}

/** @throws Error when there is no such tenant */
export function idOf([tenant]: readonly { id: string }[]): string {
  if (tenant === undefined) throw new Error("There is no such tenant.");
  return tenant.id;
}
