import type { AuditReading } from "#app/audit/audit-reading.ts";
import type { CheckpointSignature } from "#app/audit/checkpoint.ts";
import { requireAdministrator } from "#app/lti/roles.ts";
import { timesOf } from "#app/tenancy/day-span.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { AuditLog } from "#db/audit-log.ts";
import { Learners } from "#db/learners.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many entries are followed in one request: some 30 ms of CPU. A longer log takes several. */
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
    async page({ action, days = {}, sort = "newest", before, limit }) {
      guard();
      // What has no place begins at the beginning: the first entry's number is 1.
      const place = sort === "oldest" ? { after: before ?? 0 } : before === undefined ? {} : { before };
      const { shown, next } = await pageByKey(
        limit,
        (most) => log.list({ limit: most, ...place, ...timesOf(days), ...(action !== undefined && { action }) }),
        ({ seq }) => seq,
      );
      const people = await new Learners(scope).named([...new Set(shown.map(({ actor }) => actor))]);
      const names = new Map(people.map(({ subjectId, name }) => [subjectId, name]));
      if (shown.some((entry) => OF_LEARNERS.has(entry.action) && names.has(entry.actor))) noteSeen();
      const entries = shown.map((entry) => ({ ...entry, name: names.get(entry.actor) }));
      return { entries, next };
    },
    async verify(from) {
      guard();
      const found = await log.verify(await tool(), { from, most: MOST_VERIFIED });
      if (!found.whole) return { outcome: "broken", seq: found.seq, reason: found.reason };
      const { entries, head } = found;
      if (found.more) return { outcome: "whole so far", entries, to: head };
      return { outcome: "whole", entries, head: `${head.seq}:${head.hash}` };
    },
  };
}
