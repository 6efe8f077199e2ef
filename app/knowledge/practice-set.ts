/**
 * Concepts of a course that are practised as one.
 * @property reports whether who teaches asked that the LMS's gradebook is told how far learners are with it
 * @property concepts in the set's order, as far as the course has them still
 */
export type PracticeSet = { id: string; title: string; reports: boolean; concepts: { id: string; name: string }[] };

/** One that is being made. @property concepts their ids, in order */
export type NewPracticeSet = { id: string; title: string; reports: boolean; concepts: readonly string[] };

/** A title is shown in a line of the LMS, too. */
export const LONGEST_SET_TITLE = 255;
