import type { LineItem } from "#app/lti/line-items.ts";

/** A column of the LMS's gradebook, as the record knows it. */
export type Column = LineItem & { id: string };

/** A learner's latest score in a column. */
export type ScoreEntry = {
  learnerId: string;
  name: string | undefined;
  /** undefined: it was taken back. */
  given: number | undefined;
  scoredAt: number;
  /** waiting: the LMS has not taken it yet, and will be asked again. */
  status: "waiting" | "delivered" | "refused";
  /** What the LMS said against it. */
  problem: string | undefined;
};

/** What an instructor sees of a course's grades. */
export type GradePage = {
  /** off: the LMS does not offer grades for this course. failed: it does not answer well right now. */
  state: "off" | "ready" | "failed";
  problem: string | undefined;
  columns: Column[];
  /** The chosen one, with its scores. */
  column: Column | undefined;
  scores: ScoreEntry[];
  /** Whether there are more columns, or scores of the chosen one, than are listed. */
  cut: { columns: boolean; scores: boolean };
  /** Whether a column may be made. */
  mayMake: boolean;
};

/** What came of an instructor's order. gone: there is no such column or learner here. */
export type GradeOutcome = "done" | "gone" | "not_scorable" | "refused";
