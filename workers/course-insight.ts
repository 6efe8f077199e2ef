import { courseInsight, type CourseInsightPage, pageOfInsight } from "#app/learner/course-insight.ts";
import { Course } from "#db/course.ts";
import { CourseQuestions } from "#db/course-questions.ts";
import { CourseTallies } from "#db/course-tallies.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** How the course goes, for those who teach it. @param before how many questions stand on the pages before */
export async function readInsight(
  scope: TenantScope,
  ltiContextId: string,
  before: number,
): Promise<CourseInsightPage> {
  const [concepts, questions, sums] = await Promise.all([
    new Course(scope, ltiContextId).conceptNames(),
    new CourseQuestions(scope, ltiContextId).list(),
    new CourseTallies(scope, ltiContextId).all(),
  ]);
  return pageOfInsight(courseInsight(concepts, questions, sums), before);
}
