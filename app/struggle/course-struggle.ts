import type { HelpEffect } from "./help-effect.ts";
import type { MayWantHelp } from "./may-want-help.ts";

/** So many are told of by name at once: what the course finds hard stands below them, and must not be far away. */
export const NAMED_PER_PAGE = 20;

/**
 * What those who teach may know of difficulties in their course.
 * @property mayWant those who are named are of one page @property named how many there are, and how many of them come before that page
 * @property mayName whether the institution has names shown
 */
export type CourseStruggle = {
  mayWant: MayWantHelp;
  named: { all: number; before: number };
  mayName: boolean;
  help: HelpEffect[];
};
