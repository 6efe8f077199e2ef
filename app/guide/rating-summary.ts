import { LEAST_GROUP } from "#app/learner/least-group.ts";
import type { RatingReason } from "./reply-rating.ts";

/** What was counted in a course. @property raters, critics learners who rated, and who found a reply not helpful: counted up to LEAST_GROUP */
export type RatingTally = {
  helpful: number;
  notHelpful: number;
  raters: number;
  critics: number;
  reasons: { reason: RatingReason; count: number }[];
};

/** @property reasons most frequent first; empty where too few learners gave any */
export type RatingSummary = Pick<RatingTally, "reasons"> & { replies: number; notHelpful: number };

/** @returns what those who teach may know of it; undefined where fewer than five learners said anything */
export function summarise({ helpful, notHelpful, raters, critics, reasons }: RatingTally): RatingSummary | undefined {
  if (raters < LEAST_GROUP) return undefined;
  const shown = critics < LEAST_GROUP ? [] : reasons.toSorted((one, other) => other.count - one.count);
  return { replies: helpful + notHelpful, notHelpful, reasons: shown };
}
