import { policyInForce } from "#app/guide/answer-policy.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import type { CourseListing } from "#app/tenancy/course-list.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CourseOverview } from "#db/course-overview.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** The courses of a tenant with what is in them, for those who administer it. @throws RecordUnavailable; Refusal role_required */
export function tenantCourses(scope: TenantScope, { roles }: Session): CourseListing {
  const overview = new CourseOverview(scope);
  const guard = () => requireAdministrator(roles);
  return {
    async page(query, limit) {
      guard();
      const found = await overview.list({ ...query, limit: limit + 1 });
      const courses = found.slice(0, limit);
      return { courses, next: found.length > limit ? courses.at(-1)?.id : undefined };
    },
    async one(id, query, limit) {
      guard();
      const [here, settings] = [new CourseSettings(scope, id), new Settings(scope)];
      const [course, found, minorsHere, minors, answersHere, answers] = await Promise.all([
        overview.find(id),
        overview.materials(id, { ...query, limit: limit + 1 }),
        here.get("learners.minors"),
        settings.get("learners.minors"),
        here.get("guide.answers"),
        settings.get("guide.answers"),
      ]);
      if (course === undefined) return undefined;
      const rules = {
        minors: [minors.value, minorsHere.value],
        answers: policyInForce(answers.value, answersHere.value),
        ownAnswers: answersHere.value ?? undefined,
      };
      const materials = found.slice(0, limit);
      return { course, rules, materials, next: found.length > limit ? materials.at(-1)?.position : undefined };
    },
  };
}
