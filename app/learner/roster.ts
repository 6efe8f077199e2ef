import type { Roles } from "#app/lti/roles.ts";

/** Somebody in a course, as its list shows them. */
export type RosterEntry = {
  learnerId: string;
  /** Absent where the LMS keeps it to itself. */
  name: string | undefined;
  roles: Roles;
  /** unlisted: the LMS's list does not name them any more. */
  status: "active" | "inactive" | "unlisted";
  /** When they last opened the tool in this course, ms; absent where they never did. */
  launchedAt: number | undefined;
};

/** Where reading the LMS's list of a course stands. */
export type RosterReading = {
  /**
   * off: the LMS does not offer it for this course. reading: it is being read, so what is shown may not be all.
   * ready: all of it was read. failed: the LMS was asked and did not answer well; what was read before is shown.
   */
  state: "off" | "reading" | "ready" | "failed";
  /** When the list was last read to its end, ms. */
  readAt?: number | undefined;
  /** The list was longer than is read. */
  cut?: boolean | undefined;
  /** Why it failed, in the words of the log. */
  problem?: string | undefined;
};

/** A page of a course's people. */
export type RosterPage = {
  reading: RosterReading;
  people: RosterEntry[];
  /** The last learner of this page, where there are more. */
  next: string | undefined;
};
