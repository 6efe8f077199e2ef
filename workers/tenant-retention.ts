import { requireAdministrator } from "#app/lti/roles.ts";
import {
  byClass,
  limitOf,
  MOST_COUNTED,
  MOST_PEOPLE_COUNTED,
  type RetentionChoice,
  type RetentionDays,
} from "#app/tenancy/retention-choice.ts";
import type { Session } from "#app/tenancy/session.ts";
import { OverdueRecords } from "#db/overdue-records.ts";
import { Settings } from "#db/settings.ts";
import type { TenantScope } from "#db/tenant-scope.ts";
import { UnseenPeople } from "#db/unseen-people.ts";

type Ports = { scope: TenantScope; session: Session; actor(): Promise<string>; now(): number };

/** How long a tenant keeps what, for those who administer it. The daily job goes by it: see retention.ts. */
export function tenantRetention({ scope, session, actor, now }: Ports): RetentionChoice {
  const settings = new Settings(scope);
  const guard = () => requireAdministrator(session.roles);
  const standing = async () => {
    const { values, versions } = await settings.all();
    return { days: byClass((name) => values[name]), versions: byClass((name) => versions[name] ?? 0) };
  };
  const count = async (days: RetentionDays) => {
    const before = byClass((name) => limitOf(days[name], now()));
    const people =
      days["retention.people"] === null
        ? 0
        : new UnseenPeople(scope).count(before["retention.people"], MOST_PEOPLE_COUNTED);
    const [records, unseen] = await Promise.all([new OverdueRecords(scope).count(before, MOST_COUNTED), people]);
    return { ...records, "retention.people": unseen };
  };
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
      return settings.setAll(days, { actor: await actor(), versions }, now());
    },
  };
}
