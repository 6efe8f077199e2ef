import type { ChainFault } from "#app/audit/chain.ts";

/** Retention signs what it removes: it refuses to sign a chain that is broken. */
export class BrokenAuditChain extends Error {
  override readonly name = "BrokenAuditChain";
  readonly fault: ChainFault;

  constructor(fault: ChainFault) {
    super(`The audit log is broken at ${fault.seq}: ${fault.reason}.`);
    this.fault = fault;
  }
}
