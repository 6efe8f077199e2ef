import { z } from "zod";

export const MOST_SUPPORT_HOURS = 72;
const HOUR_MS = 60 * 60_000;
/** What nobody answered for so long is asked no more. */
export const ASKED_FOR_MS = 7 * 24 * HOUR_MS;
/** What was asked before is neither asked any more nor holds. */
export const OPEN_FOR_MS = ASKED_FOR_MS + MOST_SUPPORT_HOURS * HOUR_MS;

/** asked: nobody answered yet. lapsed: nobody did in time. ended: before its time. over: by itself. */
export const supportStates = ["asked", "lapsed", "approved", "refused", "ended", "over"] as const;
export type SupportState = (typeof supportStates)[number];

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

/** How many there are, by kind: no further than MOST_SUPPORT_COUNTED and one more. */
export type SupportCounts = { learners: number; courses: number; materials: number; conversations: number };
/** Enough to see how large an institution is, and no more to read of a large one than of a small one. */
export const MOST_SUPPORT_COUNTED = 200;
