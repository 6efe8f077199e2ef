import type { AuditReading } from "#app/audit/audit-reading.ts";
import type { CheckpointSignature } from "#app/audit/checkpoint.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many entries are followed in one request: some 30 ms of CPU. A longer log is for the operator's command. */
const MOST_VERIFIED = 1_000;
/** What learners do. */
const OF_LEARNERS: ReadonlySet<string> = new Set(["learner.exported", "learner.erased"]);

type Ports = {
  scope: TenantScope;
  session: Session;
  /** Somebody read what named people did, learners among them. */
  noteSeen(): void;
  tool(): Promise<Pick<CheckpointSignature, "verify">>;
};

/** The audit log of a session's tenant. @throws RecordUnavailable; Refusal role_required */
export function auditReadingOf({ scope, session: { roles }, noteSeen, tool }: Ports): AuditReading {
  const log = new AuditLog(scope);
  const guard = () => requireAdministrator(roles);
  return {
    async page({ action, before, limit }) {
      guard();
      const place = before === undefined ? {} : { before };
      const { shown, next } = await pageByKey(
        limit,
        (most) => log.list({ limit: most, ...place, ...(action !== undefined && { action }) }),
        ({ seq }) => seq,
      );
      const people = await new Learners(scope).named([...new Set(shown.map(({ actor }) => actor))]);
      const names = new Map(people.map(({ subjectId, name }) => [subjectId, name]));
      if (shown.some((entry) => OF_LEARNERS.has(entry.action) && names.has(entry.actor))) noteSeen();
      const entries = shown.map((entry) => ({ ...entry, name: names.get(entry.actor) }));
      return { entries, next };
    },
    async verify() {
      guard();
      const [[oldest], head] = await Promise.all([log.list({ limit: 1, after: 0 }), log.head()]);
      const entries = oldest === undefined ? 0 : head.seq - oldest.seq + 1;
      if (entries > MOST_VERIFIED) return { outcome: "too-long", entries };
      const found = await log.verify(await tool());
      if (!found.whole) return { outcome: "broken", seq: found.seq, reason: found.reason };
      return { outcome: "whole", entries: found.entries, head: `${found.head.seq}:${found.head.hash}` };
    },
  };
}
