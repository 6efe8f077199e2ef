import { z } from "zod";
import { cognitiveProfileSchema } from "./cognitive-profile.ts";

/** What an LMS says of a person who launches. */
const personSchema = z.object({
  /** The platform's stable name of the person: LTI's `sub`. */
  ltiUserId: z.string(),
  displayName: z.string().optional(),
  givenName: z.string().optional(),
  email: z.string().optional(),
  /** A preview of the course by somebody who teaches it: no profile, in no count. */
  testUser: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

/** A person in a tenant. */
export const learnerSchema = personSchema.extend({
  id: z.string(),
  /** The random name by which the audit log knows the person. */
  subjectId: z.string(),
  cognitiveProfile: cognitiveProfileSchema,
  /** Raised with each change of the profile: who changes it says which one they read. */
  cognitiveProfileVersion: z.number(),
  status: z.enum(["active", "erased"]),
  /** Raising it ends every session of this learner at their next request. */
  generation: z.number(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Learner = z.infer<typeof learnerSchema>;

/** A learner as a list shows them. */
export type LearnerEntry = Pick<
  Learner,
  "id" | "displayName" | "givenName" | "email" | "testUser" | "createdAt" | "updatedAt"
>;
