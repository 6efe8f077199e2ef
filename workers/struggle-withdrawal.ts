import type { Session } from "#app/tenancy/session.ts";
import { behaviourNames } from "#app/struggle/struggle-event.ts";
import { Learners } from "#db/learners.ts";
import { StruggleEvents } from "#db/struggle-events.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { struggleObjectName } from "./object-names.ts";
import { OBJECT_LIMIT_MS, within } from "./time-limit.ts";

/**
 * The learner took back that something may be used: what their detectors noticed by it goes, in all courses and in the record.
 * A detector that does not answer leaves it out with the next thing that it is told, and forgets it after some hours in any case.
 */
export async function withdrawStruggle(
  env: Env,
  scope: TenantScope,
  { tenantId, learnerId }: Session,
  what: "answers" | "behaviour",
): Promise<void> {
  const courses = await new Learners(scope).courses(learnerId);
  const told = await Promise.allSettled(
    courses.map(({ id: ltiContextId }) => {
      const object = env.STRUGGLE_DETECTOR.getByName(struggleObjectName(tenantId, { learnerId, ltiContextId }));
      return within("STRUGGLE_DETECTOR", OBJECT_LIMIT_MS, () => object.withdraw(what));
    }),
  );
  for (const each of told)
    if (each.status === "rejected") console.warn("a struggle detector was not told", String(each.reason));
  await new StruggleEvents(scope).forget(learnerId, what === "answers" ? undefined : behaviourNames);
}
