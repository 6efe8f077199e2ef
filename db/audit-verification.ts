import { type ChainFault, type ChainLink, followChain, isFault } from "#app/audit/chain.ts";
import type { CheckpointSignature } from "#app/audit/checkpoint.ts";
import { lastCheckpoint, readStart, rowsAfter } from "./audit-start.ts";
import { sha256 } from "./sha256.ts";
import type { TenantScope } from "./tenant-scope.ts";

/** @property more it was followed so far only, and goes on behind `head` */
export type Verification =
  | { whole: true; head: ChainLink; entries: number; more?: true }
  | ({ whole: false } & ChainFault);

/**
 * @property knownHead a head that was written down before: the chain must still go through it
 * @property from where an earlier part of it ended, and how many entries that were; where retention has cut the chain behind it, all anew
 * @property most about so many entries are followed; undefined: all
 */
export type VerificationOptions = {
  pageSize?: number;
  knownHead?: ChainLink | undefined;
  from?: (ChainLink & { entries: number }) | undefined;
  most?: number | undefined;
};

/** Follows a tenant's chain, from its last checkpoint to its end, by pages. See AuditLog.verify. */
export async function verifyChain(
  scope: TenantScope,
  tool: Pick<CheckpointSignature, "verify">,
  options: VerificationOptions,
): Promise<Verification> {
  const { pageSize = 500, knownHead, from, most = Infinity } = options;
  const start = await readStart(scope, tool, pageSize);
  if ("reason" in start) return { whole: false, ...start };
  let { link, rows } = start;
  let entries = 0;
  if (from !== undefined && from.seq >= link.seq) {
    [link, entries] = [{ seq: from.seq, hash: from.hash }, from.entries];
    rows = await rowsAfter(scope, from.seq, pageSize).execute();
  }
  const enough = entries + most;
  for (;;) {
    const found = await followChain(start.tenantId, link, rows, sha256);
    if (isFault(found)) {
      // Retention may have cut the chain while it was followed.
      const [checkpoint] = await lastCheckpoint(scope).select("seq").execute();
      if (checkpoint?.seq !== start.checkpointSeq) return verifyChain(scope, tool, options);
      return { whole: false, ...found };
    }
    const passed = [link, ...rows].find(({ seq }) => seq === knownHead?.seq);
    if (passed !== undefined && passed.hash !== knownHead?.hash)
      return { whole: false, seq: passed.seq, reason: "not the known head" };
    [link, entries] = [found, entries + rows.length];
    if (rows.length < pageSize) break;
    if (entries >= enough) return { whole: true, head: link, entries, more: true };
    rows = await rowsAfter(scope, link.seq, pageSize).execute();
  }
  if (knownHead !== undefined && link.seq < knownHead.seq)
    return { whole: false, seq: link.seq + 1, reason: "missing" };
  return { whole: true, head: link, entries };
}
