import type { CrisisWatching } from "#app/guide/crisis-policy.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { administers, teaches } from "#app/lti/roles.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { writeTimePlace } from "#app/tenancy/time-order.ts";
import { Courses } from "#db/courses.ts";
import { CrisisFlags, type FlagRow } from "#db/crisis-flags.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

type Ports = {
  scope: TenantScope;
  session: Session;
  actor(): Promise<string>;
  /** Somebody looked at flags of such a course. */
  noteSeen(course: string): void;
  now(): number;
};

/**
 * Flags of the session's course for those who teach it, or of the whole tenant for those who administer it. A flag that was for
 * administrators stays theirs when the policy is changed.
 */
export function crisisWatching(of: "course" | "tenant", ports: Ports): CrisisWatching {
  const { scope, session, actor, noteSeen, now } = ports;
  const flags = new CrisisFlags(scope);
  const place = of === "tenant" ? "tenant" : { course: session.ltiContextId };
  const guard = () => {
    const isAllowed = of === "tenant" ? administers(session.roles) : teaches(session.roles);
    if (!isAllowed) throw new Refusal("role_required");
  };
  return {
    async page({ after, ...asked }, limit) {
      guard();
      // Who teaches asks of their own course alone, and is told nothing of another, not even its title.
      const query = of === "course" ? { ...asked, course: undefined } : asked;
      const { value: policy } = await new Settings(scope).get("crisis.flags");
      // Where only administrators are told any more, those who teach see none of those before either.
      if (of === "course" && policy !== "instructors") return { policy, flags: [], next: undefined, of: undefined };
      const [{ shown, next }, [title]] = await Promise.all([
        pageByKey(
          limit,
          (most) => flags.list(place, { ...query, limit: most, ...(after && { before: after }) }),
          writeTimePlace,
        ),
        query.course === undefined ? [] : new Courses(scope).titles([query.course]),
      ]);
      for (const course of new Set(shown.map(({ courseId }) => courseId))) noteSeen(course);
      return { policy, flags: shown.map(flagOf), next, of: title };
    },
    async acknowledge(id) {
      guard();
      if (of === "course" && (await new Settings(scope).get("crisis.flags")).value !== "instructors") return false;
      return flags.acknowledge(id, place, await actor(), now());
    },
  };
}

function flagOf({ id, name, course, courseId, at, acknowledgedAt }: FlagRow) {
  return { id, name, course, courseId, at, acknowledgedAt };
}
