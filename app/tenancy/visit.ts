import { z } from "zod";
import { placedKinds } from "#app/lti/placed.ts";

/** What a placed link opens, as it is stored. */
export const placedSchema = z.object({ kind: z.enum(placedKinds), id: z.string() });

/** What the pages need to know of a launch beside the session's ids. */
export const visitSchema = z.object({
  tenantName: z.string(),
  /** The origins that may frame these pages. */
  frameAncestors: z.array(z.string()),
  /** As the platform gave it; absent for people whom it keeps anonymous. */
  learnerName: z.string().optional(),
  courseTitle: z.string().optional(),
  resourceTitle: z.string().optional(),
  /** BCP 47, as the platform said it. */
  locale: z.string().optional(),
  /** What the link was placed for. */
  placed: placedSchema.optional(),
});
export type Visit = z.infer<typeof visitSchema>;
