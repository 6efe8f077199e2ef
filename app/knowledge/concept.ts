/** A node of the course's knowledge graph. */
export type Concept = {
  id: string;
  name: string;
  description: string;
  /** Ids of the concepts that come before it. */
  prerequisites: string[];
  /** Ids of the passages that teach it. */
  passages: string[];
};
