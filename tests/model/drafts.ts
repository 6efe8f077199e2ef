import type { CourseDraft } from "#app/knowledge/course-draft.ts";

const passages = [
  { heading: "First", text: "First." },
  { heading: "Second", text: "Second." },
];
const concept = (id: string, prerequisites: string[], labels: string[]) => ({
  id,
  name: `Written ${id}`,
  description: "",
  prerequisites,
  passages: labels,
});

/** Whole courses, two of which cannot be written. */
export const drafts = {
  plain: { title: "Plain", sections: [{ title: "Only", passages }], concepts: [] },
  rich: {
    title: "Rich",
    sections: [
      { title: "First", passages },
      { title: "Second", passages },
    ],
    concepts: [concept("alpha", [], ["1.1", "2.2"]), concept("gamma", ["alpha"], ["2.1"])],
  },
  circular: {
    title: "Circular",
    sections: [{ title: "Only", passages }],
    concepts: [concept("alpha", ["gamma"], []), concept("gamma", ["alpha"], [])],
  },
  broken: { title: "Broken", sections: [{ title: "Only", passages }], concepts: [concept("alpha", [], ["9.9"])] },
} satisfies Record<string, CourseDraft>;
