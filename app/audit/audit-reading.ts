import type { DaySpan } from "#app/tenancy/day-span.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import type { ChainFault, ChainLink } from "./chain.ts";
import type { AuditAction, AuditRecord } from "./entry.ts";

/** An entry with the name of who did it: undefined where that was no person, or one who is not here any more. */
export type NamedEntry = AuditRecord & { name: string | undefined };

/** @property next where the next page begins */
export type AuditEntries = { entries: NamedEntry[]; next: number | undefined };

/** Where a part of the log ended that was followed. @property entries how many they are from its beginning */
export type FollowedTo = ChainLink & { entries: number };

/**
 * @property head where the log ends: written down elsewhere, it tells later whether the end was cut off
 * @property to where it goes on
 */
export type AuditVerdict =
  | { outcome: "whole"; entries: number; head: string }
  | { outcome: "broken"; seq: number; reason: ChainFault["reason"] }
  | { outcome: "whole so far"; entries: number; to: ChainLink };

/** A tenant's audit log, for those who administer it. */
export type AuditReading = {
  /**
   * Newest first, or in the other order.
   * @param of.before the last entry of the page before
   * @throws Refusal role_required; record_unavailable
   */
  page(of: {
    action?: AuditAction | undefined;
    days?: DaySpan;
    sort?: TimeOrder;
    before?: number | undefined;
    limit: number;
  }): Promise<AuditEntries>;
  /**
   * Follows the chain, as far as a request can.
   * @param from where the part before ended: whoever makes one up deceives themselves alone
   * @throws Refusal role_required; record_unavailable
   */
  verify(from?: FollowedTo): Promise<AuditVerdict>;
};
