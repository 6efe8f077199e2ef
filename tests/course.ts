import { env } from "cloudflare:workers";
import type { CourseDraft } from "#app/knowledge/course-draft.ts";
import { CourseWriter } from "#db/course-writer.ts";
import { courseObjectName } from "#workers/object-names.ts";
import sound from "../scripts/courses/how-sound-works.json";
import statistics from "../scripts/courses/introductory-statistics.json";
import type { Institution } from "./institution.ts";

// The courses of the demo: Maplewood's and Harbour's, under the same course id.
export { sound, statistics };

/** Gives an institution a course. @returns the id of its row */
export async function teach({ scope }: Institution, draft: CourseDraft, contextId = "101"): Promise<string> {
  await new CourseWriter(scope).write(contextId, draft, Date.now());
  const row = await scope
    .from("lti_contexts")
    .where("context_id", "=", contextId)
    .select("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The search index of a course. */
export function indexOf({ tenantId }: Institution, ltiContextId: string) {
  return env.COURSE_INDEX.getByName(courseObjectName(tenantId, ltiContextId));
}
