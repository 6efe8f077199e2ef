import type { CourseOutline } from "./course-outline.ts";

/**
 * What can be placed, as the picker shows it. `value` names it in a form: "guide", "concept:<id>", "section:<id>".
 * `headings`: what a section holds.
 */
export type Placeable = {
  value: string;
  kind: "guide" | "concept" | "section";
  id: string;
  title: string;
  text: string;
  headings: readonly string[];
};

/** All that can be placed of a course, in its order. @param guide how the course's Guide is called, in the person's language */
export function placeables(outline: CourseOutline, guide: { title: string; text: string }): Placeable[] {
  return [
    { value: "guide", kind: "guide", id: "", ...guide, headings: [] },
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

/** Whether a search finds it: all of its words, wherever they stand. */
export function isFound({ title, text, headings }: Placeable, query: string): boolean {
  const said = [title, text, ...headings].join("\n").toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
