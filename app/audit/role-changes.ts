import { appoints, type Roles, teaches } from "#app/lti/roles.ts";
import type { AuditEntry } from "./entry.ts";

/** What the LMS said of somebody with their last launch. 0: nothing yet. @property ofTenant in whichever course @property ofCourse in this one */
export type RolesBefore = { ofTenant: Roles; ofCourse: Roles };

/**
 * What a launch gives or takes, by what it says: to administer the institution, which counts in all its courses, and to teach in
 * the launch's own. Whoever comes for the first time had neither.
 * @param whose the learner's subject_id, and the course's id
 */
export function roleChanges(
  before: RolesBefore,
  now: Roles,
  { subject, course }: { subject: string; course: string },
): AuditEntry[] {
  const changes: AuditEntry[] = [];
  if (appoints(before.ofTenant) !== appoints(now))
    changes.push({
      actor: "system",
      action: appoints(now) ? "administrator.given" : "administrator.taken",
      detail: { subject },
    });
  if (teaches(before.ofCourse) !== teaches(now))
    changes.push({
      actor: "system",
      action: teaches(now) ? "instructor.given" : "instructor.taken",
      detail: { subject, course },
    });
  return changes;
}
