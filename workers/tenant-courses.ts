import { policyInForce } from "#app/guide/answer-policy.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import type { CourseListing } from "#app/tenancy/course-list.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import { seekByKey } from "#app/tenancy/seek-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { writeTimePlace } from "#app/tenancy/time-order.ts";
import { CourseOverview } from "#db/course-overview.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** The courses of a tenant with what is in them, for those who administer it. @throws RecordUnavailable; Refusal role_required */
export function tenantCourses(scope: TenantScope, { roles }: Session): CourseListing {
  const overview = new CourseOverview(scope);
  const guard = () => requireAdministrator(roles);
  return {
    async page({ after, ...query }, limit) {
      guard();
      const { shown, next, isCut } = await seekByKey(limit, after, (place, most) =>
        overview.list({ ...query, after: place, limit: most }),
      );
      return { courses: shown, next, isCut };
    },
    async one(id, query, limit) {
      guard();
      const [here, settings] = [new CourseSettings(scope, id), new Settings(scope)];
      const [course, { shown: materials, next }, ofCourse, minors, answers] = await Promise.all([
        overview.find(id),
        pageByKey(
          limit,
          (most) => overview.materials(id, { ...query, limit: most }),
          ({ id: last, position, changedAt }) =>
            writeTimePlace({ at: query.sort === "place" ? position : changedAt, id: last }),
        ),
        here.all(),
        settings.get("learners.minors"),
        settings.get("guide.answers"),
      ]);
      if (course === undefined) return undefined;
      const rules = {
        minors: [minors.value, ofCourse["learners.minors"]],
        answers: policyInForce(answers.value, ofCourse["guide.answers"]),
        ownAnswers: ofCourse["guide.answers"] ?? undefined,
        hasOwnQuota: ofCourse.quota !== null,
      };
      return { course, rules, materials, next };
    },
  };
}
