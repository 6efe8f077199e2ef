import { requireAdministrator } from "#app/lti/roles.ts";
import { pageByKey } from "#app/tenancy/page-by-key.ts";
import type { Session } from "#app/tenancy/session.ts";
import { stateOfSupport, type SupportAccess } from "#app/tenancy/support-access.ts";
import { SUPPORT_PER_PAGE, type SupportQuery, type SupportWatching } from "#app/tenancy/support-list.ts";
import { AuditLog } from "#db/audit-log.ts";
import { SupportAccesses } from "#db/support-accesses.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

/** So many of the latest looks are shown; the audit log has all of them. */
const LOOKS = 10;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** Who supports the installation and asks to see how it is here: for those who administer a tenant. */
export function tenantSupport({ scope, session, actor, now }: Ports): SupportWatching {
  const accesses = new SupportAccesses(scope);
  const guard = () => requireAdministrator(session.roles);
  const entryOf = (access: SupportAccess) => ({ ...access, state: stateOfSupport(access, now()) });

  async function page(query: SupportQuery, limit: number) {
    const { shown, next } = await pageByKey(
      limit,
      (most) => accesses.list({ ...query, limit: most }, now()),
      ({ id }) => id,
    );
    return { accesses: shown.map(entryOf), next };
  }

  return {
    async view(query) {
      guard();
      const [shown, open, looks] = await Promise.all([
        page(query, SUPPORT_PER_PAGE),
        accesses.open(now()),
        new AuditLog(scope).list({ action: "support.looked", limit: LOOKS }),
      ]);
      return {
        ...shown,
        open: open && entryOf(open),
        looks: looks.map(({ seq, at, detail }) => ({ seq, at, label: String(detail["label"]) })),
      };
    },
    async page(query, limit) {
      guard();
      return page(query, limit);
    },
    async decide(id, decision) {
      guard();
      return accesses.decide(id, decision, await actor(), now());
    },
    async isAsked() {
      guard();
      const open = await accesses.open(now());
      return open !== undefined && stateOfSupport(open, now()) === "asked";
    },
  };
}
