import type { CrisisWatching } from "#app/guide/crisis-policy.ts";
import { Refusal } from "#app/lti/refusal.ts";
import { administers, teaches } from "#app/lti/roles.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { CrisisFlags, type FlagRow } from "#db/crisis-flags.ts";
import type { NewestFirst } from "#db/newest-first.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many on one page. */
const AT_ONCE = 20;

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
    async list(before) {
      guard();
      const { value: policy } = await new Settings(scope).get("crisis.flags");
      // Where only administrators are told any more, those who teach see none of those before either.
      if (of === "course" && policy !== "instructors") return { policy, flags: [], next: undefined };
      const { shown, next } = await pageByKey(
        AT_ONCE,
        (most) => flags.list(place, { limit: most, ...placeOf(before) }),
        ({ at, id }) => `${at}.${id}`,
      );
      for (const course of new Set(shown.map(({ courseId }) => courseId))) noteSeen(course);
      return { policy, flags: shown.map(flagOf), next };
    },
    async acknowledge(id) {
      guard();
      if (of === "course" && (await new Settings(scope).get("crisis.flags")).value !== "instructors") return false;
      return flags.acknowledge(id, place, await actor(), now());
    },
  };
}

function flagOf({ id, name, course, at, acknowledgedAt }: FlagRow) {
  return { id, name, course, at, acknowledgedAt };
}

/** @param text what stands in an address: the time and id of the last one of the page before */
function placeOf(text: string | undefined): Pick<NewestFirst, "before"> {
  const [, at, id] = /^(\d{1,16})\.(.{1,100})$/u.exec(text ?? "") ?? [];
  return at === undefined || id === undefined ? {} : { before: { at: Number(at), id } };
}
