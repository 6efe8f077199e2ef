import { z } from "zod";

export const MOST_SUPPORT_HOURS = 72;
const HOUR_MS = 60 * 60_000;
/** What nobody answered for so long is asked no more. */
const ASKED_FOR_MS = 7 * 24 * HOUR_MS;

/** asked: nobody answered yet. lapsed: nobody did in time. ended: before its time. over: by itself. */
export type SupportState = "asked" | "lapsed" | "approved" | "refused" | "ended" | "over";

/**
 * Somebody who supports the installation asked to see how the tool is for an institution. Times in ms.
 * @property label what they call themselves @property hours for how long, at most
 * @property endsAt until when it holds, or held
 */
export type SupportAccess = {
  id: string;
  label: string;
  reason: string;
  hours: number;
  askedAt: number;
  outcome: "approved" | "refused" | "ended" | undefined;
  answeredAt: number | undefined;
  endsAt: number | undefined;
};

export function stateOfSupport({ outcome, askedAt, endsAt = 0 }: SupportAccess, now: number): SupportState {
  if (outcome === undefined) return now - askedAt < ASKED_FOR_MS ? "asked" : "lapsed";
  if (outcome === "approved") return now < endsAt ? "approved" : "over";
  return outcome;
}

/** Until when an approval holds. @returns undefined for more than was asked */
export function approvedUntil({ hours: most }: Pick<SupportAccess, "hours">, hours: number, now: number) {
  return hours <= most ? now + hours * HOUR_MS : undefined;
}

/** What an administrator does about one. @property hours for how long it is approved: as long as was asked, or shorter */
export type SupportDecision = { decision: "approve"; hours: number } | { decision: "refuse" } | { decision: "end" };

/** @returns what a form decides; undefined where it says nothing that there is */
export function readSupportDecision(fields: Record<string, string>): SupportDecision | undefined {
  return z
    .discriminatedUnion("decision", [
      z.object({ decision: z.literal("approve"), hours: z.coerce.number().int().min(1).max(MOST_SUPPORT_HOURS) }),
      z.object({ decision: z.literal("refuse") }),
      z.object({ decision: z.literal("end") }),
    ])
    .safeParse(fields).data;
}

/** For how long one may be approved, in hours: some spans, up to what was asked. */
export function hoursToApprove({ hours }: Pick<SupportAccess, "hours">): number[] {
  return [1, 4, 8, 24, 48, MOST_SUPPORT_HOURS].filter((span) => span < hours).concat(hours);
}

/** What came of a decision. over: it is not asked for, or does not hold, any more. */
export type SupportDecided = "done" | "over" | "gone";

/** Somebody looked, with an approval. at: ms. */
export type SupportLook = { seq: number; at: number; label: string };

/** What an administrator sees and does about support. All of it: @throws Refusal record_unavailable, role_required */
export type SupportWatching = {
  /** Newest first. @param before the last id of the page before @returns looks: the latest ones */
  list(before: string | undefined): Promise<{
    accesses: (SupportAccess & { state: SupportState })[];
    next: string | undefined;
    looks: SupportLook[];
  }>;
  decide(id: string, decision: SupportDecision): Promise<SupportDecided>;
  /** Whether somebody waits for an answer. */
  isAsked(): Promise<boolean>;
};

/** How many there are, by kind: no further than MOST_SUPPORT_COUNTED and one more. */
export type SupportCounts = { learners: number; courses: number; materials: number; conversations: number };
export const MOST_SUPPORT_COUNTED = 1_000;
