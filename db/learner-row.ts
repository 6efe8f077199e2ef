import type { Selectable } from "kysely";
import { cognitiveProfileSchema } from "#app/learner/cognitive-profile.ts";
import type { Learner, LearnerEntry } from "#app/learner/learner.ts";
import type { OwnedTables } from "./schema.ts";

/** The columns that a list of learners reads. */
export const ENTRY_COLUMNS = [
  "id",
  "display_name",
  "given_name",
  "email",
  "test_user",
  "created_at",
  "updated_at",
] as const;

type Row = Selectable<OwnedTables["learner_profiles"]>;
type Entry = Pick<Row, (typeof ENTRY_COLUMNS)[number]>;

export function toEntry(row: Entry): LearnerEntry {
  return {
    id: row.id,
    displayName: row.display_name ?? undefined,
    givenName: row.given_name ?? undefined,
    email: row.email ?? undefined,
    testUser: row.test_user === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What they chose is not in it: what holds of that is told by consent.ts alone. @throws ZodError when what is stored is no profile */
export function toLearner(row: Row): Learner {
  return {
    ...toEntry(row),
    ltiUserId: row.lti_user_id,
    subjectId: row.subject_id,
    cognitiveProfile: cognitiveProfileSchema.parse(JSON.parse(row.cognitive_profile)),
    cognitiveProfileVersion: row.cognitive_profile_version,
    status: row.status,
    generation: row.generation,
  };
}
