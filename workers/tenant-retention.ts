import { requireAdministrator } from "#app/lti/roles.ts";
import {
  byClass,
  MOST_COUNTED,
  type RetentionChoice,
  type RetentionDays,
  retentionNames,
} from "#app/tenancy/retention-choice.ts";
import type { Session } from "#app/tenancy/session.ts";
import type { RetentionSetting } from "#app/tenancy/tenant-settings.ts";
import { OverdueRecords } from "#db/overdue-records.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";

const DAY_MS = 24 * 60 * 60_000;

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** How long a tenant keeps what, for those who administer it. The daily job goes by it: see retention.ts. */
export function tenantRetention({ scope, session, actor, now }: Ports): RetentionChoice {
  const settings = new Settings(scope);
  const guard = () => requireAdministrator(session.roles);
  const standing = async () => {
    const { values, versions } = await settings.all();
    return { days: byClass((name) => values[name]), versions: byClass((name) => versions[name] ?? 0) };
  };
  const count = (days: RetentionDays) =>
    new OverdueRecords(scope).count(
      byClass((name) => now() - days[name] * DAY_MS),
      MOST_COUNTED,
    );
  return {
    async view() {
      guard();
      const chosen = await standing();
      return { ...chosen, overdue: await count(chosen.days) };
    },
    async preview(days) {
      guard();
      return count(days);
    },
    async choose(days, versions) {
      guard();
      const { days: before } = await standing();
      const by = await actor();
      const missed: RetentionSetting[] = [];
      for (const name of retentionNames.filter((each) => days[each] !== before[each]))
        if (!(await settings.set(name, days[name], { actor: by, version: versions[name] }, now()))) missed.push(name);
      return missed;
    },
  };
}
