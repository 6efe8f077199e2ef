import { z } from "zod";

const passage = z.object({ heading: z.string(), text: z.string() });

const concept = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** Ids of concepts of the same course. */
  prerequisites: z.array(z.string()).readonly(),
  /** Labels: "2.3". */
  passages: z.array(z.string()).readonly(),
});

/** A course as it is written by hand: sections of passages, and the concepts that they teach. */
export const courseDraftSchema = z.object({
  title: z.string(),
  sections: z
    .array(z.object({ title: z.string(), passages: z.array(passage).readonly() }))
    .min(1)
    .readonly(),
  concepts: z.array(concept).readonly(),
});

export type CourseDraft = z.infer<typeof courseDraftSchema>;
