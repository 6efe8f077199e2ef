import { resetOf } from "#app/guide/quota-meter.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { type CourseQuotaChoice, COURSES_OFFERED } from "#app/tenancy/course-quotas.ts";
import { seekByKey } from "#app/tenancy/seek-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CourseQuotas } from "#db/course-quotas.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Courses } from "#db/courses.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { quotaObjectName } from "./object-names.ts";
import { counted } from "./tenant-quota.ts";

type Ports = { env: Env; scope: TenantScope; session: Session; actor(): Promise<string> };

/** Which courses may take more or less of the tenant's model than each course, for those who administer it. */
export function courseQuotas({ env, scope, session, actor }: Ports): CourseQuotaChoice {
  const courses = new Courses(scope);
  const quotas = new CourseQuotas(scope);
  const guard = () => requireAdministrator(session.roles);
  return {
    async page({ after, ...query }, limit) {
      guard();
      const { shown, next, isCut } = await seekByKey(limit, after, (place, most) =>
        quotas.list({ ...query, after: place, limit: most }),
      );
      return { courses: shown, next, isCut };
    },
    async offer({ find, behind }) {
      guard();
      if (find === undefined) return undefined;
      const { shown, next, isCut } = await seekByKey(COURSES_OFFERED, behind, (after, limit) =>
        courses.list({ sought: find, sort: "title", after, limit }),
      );
      return { courses: shown.map(({ id, title }) => ({ id, title })), next, isCut };
    },
    async ofCourse(id) {
      guard();
      const object = env.QUOTA.getByName(quotaObjectName(session.tenantId));
      const [course, here, everywhere, used] = await Promise.all([
        courses.find(id),
        new CourseSettings(scope, id).get("quota"),
        new Settings(scope).get("quota"),
        counted(async () => object.used("course", id)),
      ]);
      if (course === undefined) return undefined;
      const now = Date.now();
      return {
        title: course.title,
        own: here.value ?? undefined,
        usual: everywhere.value.course,
        version: here.version,
        used,
        resetsAt: { day: resetOf("day", now), month: resetOf("month", now) },
      };
    },
    async choose(id, limits, version) {
      guard();
      if ((await courses.find(id)) === undefined) return "gone";
      const by = { actor: await actor(), version };
      return (await new CourseSettings(scope, id).set("quota", limits ?? null, by, Date.now())) ? "saved" : "changed";
    },
  };
}
