import type { CourseOutline } from "#app/knowledge/course-outline.ts";
import type { NewPracticeSet } from "#app/knowledge/practice-set.ts";
import type { Answer } from "#app/lti/deep-linking-response.ts";
import type { DeepLinkingSettings } from "#app/lti/deep-linking.ts";

/** Placing links in a course, for those who teach: the platform asked in this launch what to place. */
export type Placing = {
  /**
   * What it asked for.
   * @returns undefined where this launch asked for nothing
   * @throws Refusal deep_linking_answered, role_required, record_unavailable
   */
  request(): Promise<DeepLinkingSettings | undefined>;
  /** What can be placed. @throws Refusal record_unavailable */
  outline(): Promise<CourseOutline>;
  /**
   * Signs the answer to the platform. A request has one answer, whatever it says.
   * @param sets what becomes of practice sets with it, or not at all
   * @returns what the browser must post, and to where; undefined where this launch asked for nothing
   * @throws Refusal deep_linking_answered, role_required, record_unavailable
   */
  answer(answer: Omit<Answer, "data">, sets?: PlacedSets): Promise<SignedAnswer | undefined>;
};

/** @property made one that is made for its link @property reporting ids of sets whose links get a grade column */
export type PlacedSets = { made: NewPracticeSet | undefined; reporting: readonly string[] };

export type SignedAnswer = { returnUrl: string; jwt: string };
