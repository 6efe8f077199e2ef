import type { AuditRecord } from "#app/audit/entry.ts";
import { mayHaveSeen } from "#app/audit/sighting-hour.ts";
import type { Learner } from "#app/learner/learner.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/**
 * What the audit log says of a learner, and who looked at lists that they are in, newest first. Who looked at a course, or at all
 * learners, before they were there did not see them.
 * @param page.before the place of the last entry of the page before
 * @returns fewer than the limit where there are no more
 */
export async function entriesAbout(
  scope: TenantScope,
  { id, subjectId: subject, createdAt }: Learner,
  page: { limit: number; before: number | undefined },
): Promise<AuditRecord[]> {
  const log = new AuditLog(scope);
  const place = { limit: page.limit, ...(page.before !== undefined && { before: page.before }) };
  const courses = await new Learners(scope).courses(id);
  const found = await Promise.all([
    log.about({ subject }, place),
    ...courses.map((course) => log.about({ course: course.id }, place).then(since(course.since))),
    log.list({ action: "learners.seen", ...place }).then(since(createdAt)),
  ]);
  return found
    .flat()
    .toSorted((one, other) => other.seq - one.seq)
    .slice(0, page.limit);
}

function since(time: number): (entries: AuditRecord[]) => AuditRecord[] {
  return (entries) => entries.filter(({ at }) => mayHaveSeen(at, time));
}
