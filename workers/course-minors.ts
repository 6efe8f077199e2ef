import { isHeldBack } from "#app/learner/minor-learners.ts";
import { requireTeacher } from "#app/lti/roles.ts";
import type { CourseMinors } from "#app/tenancy/course-minors.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CourseSettings } from "#db/course-settings.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

const NAME = "learners.minors";

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** Whether learners of the session's course may be minors, for those who teach it: they can say so, and not take it back. */
export function courseMinors({ scope, session, actor, now }: Ports): CourseMinors {
  const ofCourse = new CourseSettings(scope, session.ltiContextId);
  const guard = () => requireTeacher(session.roles);
  return {
    async view() {
      guard();
      const [here, everywhere] = await Promise.all([ofCourse.get(NAME), new Settings(scope).get(NAME)]);
      return {
        isMarked: here.value.areMinors,
        isEverywhere: everywhere.value.areMinors,
        isHeldBack: isHeldBack([here.value, everywhere.value]),
        version: here.version,
      };
    },
    async mark(version) {
      guard();
      // An authorisation that stands already stays: whoever marks it again takes nothing away.
      if ((await ofCourse.get(NAME)).value.areMinors) return "saved";
      const isSaved = await ofCourse.set(NAME, { areMinors: true }, { actor: await actor(), version }, now());
      return isSaved ? "saved" : "changed";
    },
  };
}
