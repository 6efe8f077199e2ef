import { z } from "zod";

/** A page reports no more often than this, ms. */
export const REPORT_EVERY_MS = 10_000;
/** What one report says at most, bytes. */
export const LARGEST_REPORT = 4_096;

const passage = z.strictObject({
  id: z.string().min(1).max(100),
  /** How long it was open since the last report, s. */
  seconds: z.int().min(0).max(3_600),
  opened: z.int().min(0).max(100),
});

/** What a page tells of how it is used: coarse, and only of those who allow it. */
export const pageSignalsSchema = z.strictObject({
  /** Of practice, the one at hand. */
  concept: z.string().min(1).max(100).optional(),
  /** The longest pause since the last report, ms. */
  idleMs: z.int().min(0).max(3_600_000),
  /** How often the page was left for another. */
  left: z.int().min(0).max(1_000),
  passages: z.array(passage).max(10),
});
export type PageSignals = z.infer<typeof pageSignalsSchema>;

/** What became of a report. @property again: not before so long, ms */
export type Reported = { outcome: "taken" } | { outcome: "too-soon"; againMs: number } | { outcome: "not-allowed" };
