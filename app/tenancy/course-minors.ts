/**
 * What those who teach a course may say of minor learners in it: that there may be some. Taking it back, and recording the
 * school's authorisation, is for those who administer: see minors-choice.ts. All of it: @throws Refusal role_required,
 * record_unavailable
 */
export type CourseMinors = {
  /**
   * @property isMarked whether it was said of this course @property isEverywhere whether it was said of the whole institution
   * @property isHeldBack whether everything optional is off here
   */
  view(): Promise<{ isMarked: boolean; isEverywhere: boolean; isHeldBack: boolean; version: number }>;
  /** Learners of the course may be minors: it holds from the next request on. @param version as it was seen */
  mark(version: number): Promise<"saved" | "changed">;
};
