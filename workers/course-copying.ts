import { requireTeacher, teaches } from "#app/lti/roles.ts";
import type { Copying } from "#app/tenancy/copying.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { CourseCopies } from "#db/course-copies.ts";
import { Learners } from "#db/learners.ts";
import { RecordUnavailable } from "#db/record/record-unavailable.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { orRefuse } from "./time-limit.ts";

/**
 * Rows of a kind in one step, and steps in one request, of which beginning is one: the database copies them itself, the Worker
 * only asks it to.
 */
const ROWS = 250;
const STEPS = 2;

type Ports = { session: Session; quick: TenantScope; patient: TenantScope; now(): number };

/** Copying, on the record. */
export function courseCopyingOf({ session, quick, patient, now }: Ports): Copying {
  const copies = new CourseCopies(patient, session);
  const asTeacher = <Value>(work: () => Promise<Value>) =>
    orRefuse("record_unavailable", async () => {
      requireTeacher(session.roles);
      return work();
    });

  /** With its entry in the audit log, or neither. */
  const begin = async (sourceId: string) => {
    const actor = (await new Learners(patient).find(session.learnerId))?.subjectId ?? "system";
    const detail = { course: session.ltiContextId, from: sourceId };
    const at = now();
    const begun = patient
      .from("course_copies")
      .where("id", "=", session.ltiContextId)
      .where("status", "=", "copying")
      .where("updated_at", "=", at);
    await new AuditLog(patient).alongside(
      { action: "course.copied", actor, detail },
      at,
      (row) => copies.begin(at, [row]),
      undefined,
      begun,
    );
  };

  return {
    async offer() {
      if (!teaches(session.roles)) return undefined;
      try {
        return await new CourseCopies(quick, session).open();
      } catch (error) {
        if (error instanceof RecordUnavailable) return undefined;
        throw error;
      }
    },
    accept: () =>
      asTeacher(async () => {
        const copy = await copies.open();
        if (copy === undefined) return false;
        const isNew = copy.status === "offered";
        if (isNew) await begin(copy.sourceId);
        for (let step = isNew ? 1 : 0; step < STEPS; step += 1) if (!(await copies.copy(ROWS, now()))) return false;
        return true;
      }),
    decline: () =>
      asTeacher(async () => {
        await copies.decline(now());
      }),
  };
}
