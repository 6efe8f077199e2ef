import { z } from "zod";
import { questionDraftSchema } from "../app/knowledge/course-question.ts";
import { CourseQuestions } from "../db/course-questions.ts";
import type { TenantScope } from "../db/tenant-scope.ts";
import { uuidv7 } from "../db/uuid.ts";

const schema = z.array(questionDraftSchema.and(z.object({ concept: z.string() })));

/**
 * Gives a course the questions of the demo, unless it has some.
 * @param contextId LTI's context id
 * @param json each question with the name of its concept, as the course's own file names it
 * @returns whether there were any to add
 */
export async function seedQuestions(
  scope: TenantScope,
  contextId: string,
  json: unknown,
  now: number,
): Promise<boolean> {
  const concepts = await scope
    .from("concept_courses")
    .innerJoin(scope.from("lti_contexts").select(["id", "context_id"]).as("course"), (join) =>
      join.onRef("course.id", "=", "concept_courses.lti_context_id"),
    )
    .where("course.context_id", "=", contextId)
    .select(["course.id as course", "concept_courses.concept_id as name", "concept_courses.concept as id"])
    .execute();
  const course = concepts[0]?.course;
  if (course === undefined) return false;
  const questions = new CourseQuestions(scope, course);
  if ((await questions.list()).length > 0) return false;
  const ids = new Map(concepts.map(({ name, id }) => [name, id]));
  await questions.add(
    schema.parse(json).map((question) => {
      const concept = ids.get(question.concept);
      if (concept === undefined) throw new RangeError(`The course has no concept "${question.concept}".`);
      return { ...question, id: uuidv7(now), concept };
    }),
    now,
  );
  return true;
}
