/** A row of the log as it is stored. `detail` is the stored text itself, so that nothing depends on how it is parsed. */
export type ChainedRow = {
  seq: number;
  id: string;
  at: number;
  actor: string;
  action: string;
  detail: string;
  previous_hash: string;
  hash: string;
};

/** A place in a tenant's chain: the last entry that counts, and its hash. An empty chain is at 0 with ''. */
export type ChainLink = { seq: number; hash: string };

/** Why a chain is not whole, and where. */
export type ChainFault = {
  seq: number;
  reason:
    | "missing" // an entry that must be there is not
    | "unlinked" // it does not continue from the one before
    | "changed" // its content is not what was hashed
    | "left behind" // it stands behind a checkpoint, where retention removed everything
    | "checkpoint forged" // its signature is not the tool's, or says something else than the row
    | "not the known head"; // the chain does not have the head that was written down elsewhere
};

/** SHA-256, in hexadecimal. By argument: pure nouns have no platform. */
export type Digest = (text: string) => Promise<string>;

export const CHAIN_START: ChainLink = { seq: 0, hash: "" };

/** The hash of an entry covers its tenant, its place, everything that it says, and the entry before it. */
export async function entryHash(tenantId: string, row: Omit<ChainedRow, "hash">, digest: Digest): Promise<string> {
  const { seq, id, at, actor, action, detail, previous_hash } = row;
  // A list of strings and whole numbers has one form in JSON: no two entries are encoded alike.
  return digest(JSON.stringify(["audit entry 1", tenantId, seq, id, at, actor, action, detail, previous_hash]));
}

/**
 * Follows the chain over some of its rows.
 * @param from where the rows before ended
 * @param rows the next ones, in the order of seq
 * @returns where these rows end; or the first fault
 */
export async function followChain(
  tenantId: string,
  from: ChainLink,
  rows: readonly ChainedRow[],
  digest: Digest,
): Promise<ChainLink | ChainFault> {
  let link = from;
  for (const row of rows) {
    const seq = link.seq + 1;
    if (row.seq !== seq) return row.seq < seq ? { seq: row.seq, reason: "left behind" } : { seq, reason: "missing" };
    if (row.previous_hash !== link.hash) return { seq, reason: "unlinked" };
    if (row.hash !== (await entryHash(tenantId, row, digest))) return { seq, reason: "changed" };
    link = { seq, hash: row.hash };
  }
  return link;
}

export function isFault(found: ChainLink | ChainFault): found is ChainFault {
  return "reason" in found;
}
