import { Refusal } from "#app/lti/refusal.ts";
import { administers } from "#app/lti/roles.ts";
import type { Session } from "#app/tenancy/session.ts";
import { stateOfSupport, type SupportWatching } from "#app/tenancy/support-access.ts";
import { AuditLog } from "#db/audit-log.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

const PER_PAGE = 25;
/** So many of the latest looks are shown; the audit log has all of them. */
const LOOKS = 10;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** Who supports the installation and asks to see how it is here: for those who administer a tenant. */
export function tenantSupport({ scope, session, actor, now }: Ports): SupportWatching {
  const accesses = new SupportAccesses(scope);
  const guard = () => {
    if (!administers(session.roles)) throw new Refusal("role_required");
  };
  return {
    async list(before) {
      guard();
      const [found, looks] = await Promise.all([
        accesses.list({ before, limit: PER_PAGE + 1 }),
        new AuditLog(scope).list({ action: "support.looked", limit: LOOKS }),
      ]);
      const shown = found.slice(0, PER_PAGE);
      return {
        accesses: shown.map((access) => ({ ...access, state: stateOfSupport(access, now()) })),
        next: found.length > PER_PAGE ? shown.at(-1)?.id : undefined,
        looks: looks.map(({ seq, at, detail }) => ({ seq, at, label: String(detail["label"]) })),
      };
    },
    async decide(id, decision) {
      guard();
      return accesses.decide(id, decision, await actor(), now());
    },
    async isAsked() {
      guard();
      const [newest] = await accesses.list({ limit: 1 });
      return newest !== undefined && stateOfSupport(newest, now()) === "asked";
    },
  };
}
