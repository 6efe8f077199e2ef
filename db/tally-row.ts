import type { Selectable } from "kysely";
import { type CourseTally, EMPTY_COURSE_TALLY } from "#app/learner/course-tally.ts";
import type { OwnedTables } from "./schema.ts";

export const TALLY_COLUMNS = [
  "kind",
  "subject",
  "answers",
  "right_answers",
  "lead",
  "information",
  "timed",
  "took_ms",
  "ended",
  "spun",
  "to_three",
  "learners",
  "beyond_hints",
] as const;
export type TallyRow = Pick<Selectable<OwnedTables["answer_tallies"]>, (typeof TALLY_COLUMNS)[number]>;

/** @param row undefined: nobody has answered yet */
export function toTally(row: TallyRow | undefined): CourseTally {
  if (row === undefined) return EMPTY_COURSE_TALLY;
  const { answers, lead, information, timed, ended, spun, learners } = row;
  return {
    answers,
    lead,
    information,
    timed,
    ended,
    spun,
    learners,
    right: row.right_answers,
    tookMs: row.took_ms,
    toThree: row.to_three,
    beyondHints: row.beyond_hints,
  };
}

/** The tallies of one kind, by what they are about. */
export function talliesOf(kind: TallyRow["kind"], rows: readonly TallyRow[]): Map<string, CourseTally> {
  return new Map(rows.filter((row) => row.kind === kind).map((row) => [row.subject, toTally(row)]));
}
