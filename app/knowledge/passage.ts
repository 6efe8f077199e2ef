/** A citable piece of course material. `label` is how the course names it ("2.3"). */
export type Passage = {
  id: string;
  label: string;
  heading: string;
  text: string;
};

/** A passage with the title of the section that it stands in. */
export type PassageInSection = Passage & { sectionTitle: string };

/** A section of a course: its material, split into passages. `status` hidden is seen only by those who teach. */
export type CourseSection = {
  id: string;
  position: number;
  title: string;
  status: "visible" | "hidden";
  passages: Passage[];
};
