import type { PlacedKind } from "#app/lti/placed.ts";
import type { CourseOutline } from "./course-outline.ts";

/** Names, in a form, the practice set that is made of the concepts that were chosen with it. */
export const NEW_SET = "practice:new";

/** A concept that a practice set can be made of. */
export type Practisable = { id: string; name: string; questions: number };

/**
 * What can be placed, as the picker shows it. `value` names it in a form: "guide", "practice:<id>", "concept:<id>", "section:<id>".
 * `headings`: what a section or a practice set holds.
 */
export type Placeable = {
  value: string;
  kind: PlacedKind;
  id: string;
  title: string;
  text: string;
  headings: readonly string[];
};

/** All that can be placed of a course, in its order. @param guide how the course's Guide is called, in the person's language */
export function placeables(outline: CourseOutline, guide: { title: string; text: string }): Placeable[] {
  return [
    { value: "guide", kind: "guide", id: "", ...guide, headings: [] },
    // Without a question, there is nothing to practise.
    ...outline.sets
      .filter((set) => practisables(outline).some(({ id }) => set.concepts.some((concept) => concept.id === id)))
      .map(({ id, title, concepts }): Placeable => ({
        value: `practice:${id}`,
        kind: "practice",
        id,
        title,
        text: concepts.map(({ name }) => name).join(" · "),
        headings: concepts.map(({ name }) => name),
      })),
    ...outline.concepts.map(({ id, name, description }): Placeable => ({
      value: `concept:${id}`,
      kind: "concept",
      id,
      title: name,
      text: description,
      headings: [],
    })),
    // A section without passages opens nothing.
    ...outline.sections
      .filter(({ passages }) => passages.length > 0)
      .map(({ id, title, passages }): Placeable => ({
        value: `section:${id}`,
        kind: "section",
        id,
        title,
        text: passages
          .slice(0, 3)
          .map(({ heading }) => heading)
          .join(" · "),
        headings: passages.map(({ label, heading }) => `§${label} ${heading}`),
      })),
  ];
}

/** The concepts of a course that have questions, in its order. */
export function practisables({ concepts }: Pick<CourseOutline, "concepts">): Practisable[] {
  return concepts.filter(({ questions }) => questions > 0).map(({ id, name, questions }) => ({ id, name, questions }));
}

/** Whether a search finds it: all of its words, wherever they stand. */
export function isFound(
  { title, text, headings }: Pick<Placeable, "title" | "text" | "headings">,
  query: string,
): boolean {
  const said = [title, text, ...headings].join("\n").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
