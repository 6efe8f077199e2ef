import type { DaySpan } from "#app/tenancy/day-span.ts";
import type { TimeOrder } from "#app/tenancy/time-order.ts";
import type { ChainFault, ChainLink } from "./chain.ts";
import type { AuditAction, AuditRecord } from "./entry.ts";

/**
 * Whom or which course an id means. unnamed: the LMS says no name. gone: erased, or not here any more. withheld: who was in danger
 * is told on that page alone, which forgets it sooner than the log.
 */
export type Known = { name: string } | "unnamed" | "gone" | "withheld";

/**
 * An entry with what the ids in it mean.
 * @property by who did it: undefined where that was no person @property told what its detail tells by an id, by its name there
 */
export type NamedEntry = AuditRecord & {
  by: Known | undefined;
  told: { subject?: Known; course?: Known; from?: Known };
};

/** @property next where the next page begins @property person of whom alone they are: undefined where that is no person, or of all */
export type AuditEntries = { entries: NamedEntry[]; next: number | undefined; person: Known | undefined };

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
   * @param of.person a subject_id, or what else did something: entries of them alone, whatever their action
   * @param of.before the last entry of the page before
   * @throws Refusal role_required; record_unavailable
   */
  page(of: {
    action?: AuditAction | undefined;
    person?: string | undefined;
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
