import type { PracticeSet } from "./practice-set.ts";

/**
 * What a course holds, by name: enough to choose from. In the course's order, and only what learners may see.
 * @property concepts.questions how many questions the course has about it
 */
export type CourseOutline = {
  sections: { id: string; title: string; passages: { label: string; heading: string }[] }[];
  concepts: { id: string; name: string; description: string; questions: number }[];
  sets: PracticeSet[];
};

/** Where a placed link leads, as the course is now. */
export type OpenedPlace =
  | { kind: "concept"; id: string; name: string; before: { id: string; name: string }[] }
  /** `passage`: the section's first one. */
  | { kind: "section"; title: string; passage: string }
  | { kind: "practice"; id: string; title: string };
