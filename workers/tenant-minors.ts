import { isHeldBack, type MinorLearners } from "#app/learner/minor-learners.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { type MinorsChoice, minorsOf } from "#app/tenancy/minors-choice.ts";
import { seekByKey } from "#app/tenancy/seek-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Courses } from "#db/courses.ts";
import { Learners } from "#db/learners.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

const NAME = "learners.minors";

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** Whether learners of a tenant or of a course may be minors, for those who administer it. */
export function tenantMinors({ scope, session, actor, now }: Ports): MinorsChoice {
  const settings = new Settings(scope);
  const courses = new Courses(scope);
  const guard = () => requireAdministrator(session.roles);
  const said = async ({ value, version }: { value: MinorLearners; version: number }) => {
    const by = value.authorisation?.by;
    const [person] = by === undefined ? [] : await new Learners(scope).named([by]);
    return { ...value, version, by: person?.name };
  };
  return {
    async ofTenant() {
      guard();
      return said(await settings.get(NAME));
    },
    async courses({ state, after, ...query }, limit) {
      guard();
      const { value: ofTenant } = await settings.get(NAME);
      const minors = state && { state, ofTenant };
      const { shown, next, isCut } = await seekByKey(limit, after, (place, most) =>
        courses.list({ ...query, after: place, minors, limit: most }),
      );
      const found = shown.map(({ minors: here, ...course }) => ({ ...course, said: here }));
      return { courses: found, next, isCut, ofTenant };
    },
    async ofCourse(id) {
      guard();
      const [course, here, everywhere] = await Promise.all([
        courses.find(id),
        new CourseSettings(scope, id).get(NAME),
        settings.get(NAME),
      ]);
      if (course === undefined) return undefined;
      const heldBack = isHeldBack([here.value, everywhere.value]);
      return { title: course.title, said: await said(here), ofTenant: everywhere.value, heldBack };
    },
    async choose(course, form, version) {
      guard();
      if (course !== undefined && (await courses.find(course)) === undefined) return "gone";
      const ofCourse = course === undefined ? undefined : new CourseSettings(scope, course);
      const { value } = await (ofCourse === undefined ? settings.get(NAME) : ofCourse.get(NAME));
      const by = await actor();
      const wanted = minorsOf(form, value, { by, at: now() });
      const seen = { actor: by, version };
      const isSaved = await (ofCourse === undefined
        ? settings.set(NAME, wanted, seen, now())
        : ofCourse.set(NAME, wanted, seen, now()));
      return isSaved ? "saved" : "changed";
    },
  };
}
